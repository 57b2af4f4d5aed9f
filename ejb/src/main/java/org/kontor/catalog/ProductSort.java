package org.kontor.catalog;

import java.util.Arrays;

/** The orders in which customers may see a list; the key is what stands in the address of the page. */
public enum ProductSort {
    RECOMMENDED("recommended", "c.position, p.id"),
    NEWEST("newest", "p.created_at desc, p.id desc"),
    PRICE_UP("price-up", "v.price, p.id"),
    PRICE_DOWN("price-down", "v.price desc, p.id"),
    NAME("name", "lower(p.name), p.id");

    private final String key;
    private final String orderBy;

    ProductSort(String key, String orderBy) {
        this.key = key;
        this.orderBy = orderBy;
    }

    public String key() {
        return key;
    }

    String orderBy() {
        return orderBy;
    }

    boolean needsPrice() {
        return this == PRICE_UP || this == PRICE_DOWN;
    }

    /** The order with this key; an unknown key or none means recommended. */
    public static ProductSort of(String key) {
        return Arrays.stream(values()).filter(sort -> sort.key.equals(key)).findFirst().orElse(RECOMMENDED);
    }
}
