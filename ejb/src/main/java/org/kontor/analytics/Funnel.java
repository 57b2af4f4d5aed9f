package org.kontor.analytics;

/**
 * How many visitors of a day came how far, as they were counted. Visitors are counted once a day; purchases are orders,
 * which are never lost, while a visitor may be: so there can be more of these than of those ({@link #whole()}).
 */
public record Funnel(long visitors, long sawProducts, long filledCarts, long beganCheckout, long purchases) {

    /** The same with everybody who came further counted in what lies before: who bought was there. */
    public Funnel whole() {
        var began = Math.max(beganCheckout, purchases);
        var filled = Math.max(filledCarts, began);
        var saw = Math.max(sawProducts, filled);
        return new Funnel(Math.max(visitors, saw), saw, filled, began, purchases);
    }

    /** Purchases per hundred visitors, rounded down; zero while nobody came. */
    public long conversionPercent() {
        return visitors == 0 ? 0 : purchases * 100 / visitors;
    }
}
