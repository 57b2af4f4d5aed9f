package org.kontor.cart;

/** What a cart still lacks to become an order, in the order in which it is asked for. */
public enum CartGap {
    /** Nothing is in it. */
    EMPTY,
    /** A line is no longer sold or there are not enough pieces. */
    LINES,
    /** No e-mail address. */
    CONTACT,
    /** No delivery address. */
    ADDRESS,
    /** No way of delivery, or one that does not go there. */
    DELIVERY
}
