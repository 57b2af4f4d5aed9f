package org.kontor.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The first level of categories, as the navigation of every store page. */
@Named
@RequestScoped
public class MenuPage {

    /** A link of the navigation. */
    public record Entry(String label, String href, boolean current) {
    }

    public List<Entry> getEntries() {
        return List.of();
    }
}
