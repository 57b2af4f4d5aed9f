package org.kontor.giftcard;

/** What happened to the balance of a card. */
public enum EntryKind {
    /** The value that it was issued with. */
    ISSUED,
    /** An order was paid with it. */
    REDEEMED,
    /** A refund of an order that was paid with it. */
    RETURNED,
    /** Its purchase was refunded. */
    WITHDRAWN,
    /** Never spent. */
    EXPIRED
}
