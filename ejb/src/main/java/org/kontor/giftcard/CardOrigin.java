package org.kontor.giftcard;

/** How value came onto a card: it was bought, staff gave it away, or a refund was paid out as credit. */
public enum CardOrigin {
    SOLD, CREDIT, REFUND
}
