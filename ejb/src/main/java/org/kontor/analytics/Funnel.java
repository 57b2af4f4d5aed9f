package org.kontor.analytics;

/** How many visitors of a day came how far. Visitors are counted once a day; purchases are orders. */
public record Funnel(long visitors, long sawProducts, long filledCarts, long beganCheckout, long purchases) {

    /** Purchases per hundred visitors, rounded down; zero while nobody came. */
    public long conversionPercent() {
        return visitors == 0 ? 0 : purchases * 100 / visitors;
    }
}
