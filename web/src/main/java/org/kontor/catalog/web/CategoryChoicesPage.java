package org.kontor.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
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

    private void add(CategoryNode node, String above) {
        all.add(new Choice(node.slug(), above + node.name()));
        node.children().forEach(child -> add(child, above + node.name() + " › "));
    }
}
