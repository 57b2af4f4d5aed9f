package org.kontor.catalog;

/** Which products on sale are listed: all, or those of a category and the categories below it. */
public record ProductFilter(String category) {

    public static ProductFilter all() {
        return new ProductFilter(null);
    }

    public static ProductFilter in(String categorySlug) {
        return new ProductFilter(categorySlug);
    }
}
