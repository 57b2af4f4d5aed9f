package org.kontor.promotion;

/**
 * What else a cart may get beside a promotion. Among promotions that exclude one another the customer gets what is
 * worth more; of equals the one of higher priority, then the older one.
 */
public enum Stacking {
    /** Everything that does not stand alone. */
    COMBINABLE,
    /** Everything but others of its class. */
    ONE_OF_CLASS,
    /** Nothing: it stands alone, or the others together without it. */
    ALONE
}
