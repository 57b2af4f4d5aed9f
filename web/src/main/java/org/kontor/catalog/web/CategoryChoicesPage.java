package org.kontor.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.CategoryNode;

/** The categories that rules can name, each with those above it. */
@Named
@RequestScoped
public class CategoryChoicesPage {

    @Inject
    private CatalogQueries catalog;

    private List<Choice> all;

    /** A category of the tree as a list of choices shows it. */
    public record Choice(String slug, String label) {
    }

    public List<Choice> getAll() {
        if (all == null) {
            all = new ArrayList<>();
            catalog.categories().forEach(node -> add(node, ""));
        }
        return all;
    }

    /** The same, and what a rule names although the tree has it no more, by its address. */
    public List<Choice> with(Collection<String> named) {
        var known = getAll().stream().map(Choice::slug).collect(Collectors.toSet());
        return Stream.concat(getAll().stream(), named.stream().filter(slug -> !known.contains(slug))
                .map(slug -> new Choice(slug, slug))).toList();
    }

    private void add(CategoryNode node, String above) {
        all.add(new Choice(node.slug(), above + node.name()));
        node.children().forEach(child -> add(child, above + node.name() + " › "));
    }
}
