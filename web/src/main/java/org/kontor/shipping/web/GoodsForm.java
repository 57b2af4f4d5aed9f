package org.kontor.shipping.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kontor.shipping.MethodRule;

/** What a rule names as staff choose it: categories from the tree, products by their addresses, groups of customers. */
public class GoodsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String[] categories = {};
    private String[] groups = {};
    private String products = "";

    static GoodsForm of(List<MethodRule> rules, MethodRule.Kind kind) {
        var form = new GoodsForm();
        form.categories = names(rules, kind, MethodRule.Scope.CATEGORY).toArray(String[]::new);
        form.groups = names(rules, kind, MethodRule.Scope.GROUP).toArray(String[]::new);
        form.products = names(rules, kind, MethodRule.Scope.PRODUCT).stream().collect(Collectors.joining(", "));
        return form;
    }

    private static List<String> names(List<MethodRule> rules, MethodRule.Kind kind, MethodRule.Scope scope) {
        return rules.stream().filter(rule -> rule.kind() == kind && rule.scope() == scope).map(MethodRule::name)
                .toList();
    }

    List<MethodRule> rules(MethodRule.Kind kind, String field, Predicate<String> exists, Typed typed) {
        var rules = new ArrayList<MethodRule>();
        Arrays.stream(categories).distinct()
                .forEach(slug -> rules.add(new MethodRule(kind, MethodRule.Scope.CATEGORY, slug)));
        Arrays.stream(groups).distinct()
                .forEach(code -> rules.add(new MethodRule(kind, MethodRule.Scope.GROUP, code)));
        Arrays.stream(Typed.text(products).split("[,;\\s]+")).filter(slug -> !slug.isEmpty()).distinct()
                .forEach(slug -> {
                    rules.add(new MethodRule(kind, MethodRule.Scope.PRODUCT, slug));
                    if (!exists.test(slug)) {
                        typed.wrong(field, "shipping.wrong.product", slug);
                    }
                });
        return rules;
    }

    public String[] getCategories() {
        return categories.clone();
    }

    public void setCategories(String[] categories) {
        this.categories = categories.clone();
    }

    public String[] getGroups() {
        return groups.clone();
    }

    public void setGroups(String[] groups) {
        this.groups = groups.clone();
    }

    public String getProducts() {
        return products;
    }

    public void setProducts(String products) {
        this.products = products;
    }
}
