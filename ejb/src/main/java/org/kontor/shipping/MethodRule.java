package org.kontor.shipping;

import org.kontor.market.BuyerGroup;

/**
 * Goods that a method never takes, or the only ones that it takes, named by the slug of a category or product; or a
 * group of customers by its code, who never or alone have it.
 */
public record MethodRule(Kind kind, Scope scope, String name) {

    /** What the rule says about what it names. */
    public enum Kind { NEVER_WITH, ONLY_WITH }

    /** What is named. */
    public enum Scope { CATEGORY, PRODUCT, GROUP }

    boolean isOfBuyer() {
        return scope == Scope.GROUP;
    }

    boolean names(BuyerGroup buyer) {
        return isOfBuyer() && buyer != null && buyer.code().equals(name);
    }

    boolean names(DeliveryItem item) {
        return switch (scope) {
            case PRODUCT -> item.product().equals(name);
            case CATEGORY -> item.categories().contains(name);
            case GROUP -> false;
        };
    }
}
