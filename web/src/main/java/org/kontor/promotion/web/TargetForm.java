package org.kontor.promotion.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kontor.promotion.Target;
import org.kontor.shared.Sku;

/** Which goods are meant, as staff choose them: categories from the tree, products and SKUs by their names. */
public class TargetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind;
    private String[] categories = {};
    private String names = "";

    static TargetForm of(Target target) {
        var form = new TargetForm();
        form.kind = target.kind().name();
        if (target.kind() == Target.Kind.CATEGORY) {
            form.categories = target.names().toArray(String[]::new);
        } else {
            form.names = String.join(", ", target.names());
        }
        return form;
    }

    /** The target; empty when nothing is named. */
    Optional<Target> target() {
        var chosen = Target.Kind.valueOf(kind);
        if (chosen == Target.Kind.ALL) {
            return Optional.of(Target.all());
        }
        var named = chosen == Target.Kind.CATEGORY ? List.of(categories) : typed(chosen);
        return named.isEmpty() ? Optional.empty() : Optional.of(Target.of(chosen, named));
    }

    private List<String> typed(Target.Kind chosen) {
        var parts = Arrays.stream((names == null ? "" : names).split("[,;\\s]+")).filter(part -> !part.isEmpty());
        return chosen == Target.Kind.SKU ? parts.map(Sku::read).flatMap(Optional::stream).map(Sku::value).toList()
                : parts.toList();
    }

    public boolean isByCategory() {
        return kind.equals(Target.Kind.CATEGORY.name());
    }

    public boolean isByName() {
        return kind.equals(Target.Kind.PRODUCT.name()) || kind.equals(Target.Kind.SKU.name());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String[] getCategories() {
        return categories.clone();
    }

    public void setCategories(String[] categories) {
        this.categories = categories.clone();
    }

    public String getNames() {
        return names;
    }

    public void setNames(String names) {
        this.names = names;
    }
}
