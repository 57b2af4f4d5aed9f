package org.kontor.catalog.web;

import org.kontor.catalog.ProductRow;
import org.kontor.catalog.ProductStatus;
import org.kontor.web.Texts;

/** A product in the list of the back office, with what can still be ordered of all its variants. */
public record ProductLine(ProductRow row, int available) {

    public String href() {
        return "/admin/products/" + row.slug();
    }

    /** The colour of the badge that shows the status. */
    public String tone() {
        return tone(row.status());
    }

    static String tone(ProductStatus status) {
        return switch (status) {
            case ACTIVE -> "ok";
            case DRAFT -> "info";
            case ARCHIVED -> "neutral";
        };
    }

    public String status() {
        return Texts.INSTANCE.label(row.status());
    }

    /** Such as "12 in 3 variants". */
    public String stock() {
        return Texts.INSTANCE.of("catalog.products.stock", available, row.variants());
    }

    public boolean priceVaries() {
        return !row.lowest().equals(row.highest());
    }
}
