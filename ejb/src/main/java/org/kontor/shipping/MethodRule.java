package org.kontor.shipping;

/** Goods that a method never takes, or the only ones that it takes, named by the slug of a category or product. */
public record MethodRule(Kind kind, Scope scope, String name) {

    /** What the rule says about the goods it names. */
    public enum Kind { NEVER_WITH, ONLY_WITH }

    /** What the goods are named by. */
    public enum Scope { CATEGORY, PRODUCT }

    boolean names(DeliveryItem item) {
        return scope == Scope.PRODUCT ? item.product().equals(name) : item.categories().contains(name);
    }
}
