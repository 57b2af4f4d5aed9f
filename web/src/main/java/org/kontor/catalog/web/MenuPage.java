package org.kontor.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.catalog.CatalogQueries;

/** The first level of categories, as the navigation of every store page. */
@Named
@RequestScoped
public class MenuPage {

    @Inject
    private CatalogQueries catalog;

    private String section;
    private List<Entry> entries;

    /** A link of the navigation. */
    public record Entry(String label, String href, boolean current) {
    }

    /** Names the category of the first level to which the page belongs; its link is marked. */
    void enter(String slug) {
        section = slug;
    }

    public List<Entry> getEntries() {
        if (entries == null) {
            entries = catalog.categories().stream()
                    .map(node -> new Entry(node.name(), "/c/" + node.slug(), node.slug().equals(section))).toList();
        }
        return entries;
    }
}
