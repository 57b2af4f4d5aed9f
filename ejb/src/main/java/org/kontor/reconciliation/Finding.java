package org.kontor.reconciliation;

/** Why an item of a payout, or a payout, is not what the shop knows. */
public enum Finding {
    /** The provider settled a charge or refund that the shop never saw succeed. */
    UNKNOWN_TRANSACTION,
    /** The provider settled another amount than was captured or refunded. */
    AMOUNT_MISMATCH,
    /** The provider settled in another currency. */
    CURRENCY_MISMATCH,
    /** The transaction was settled already. */
    DUPLICATE,
    /** A kind of item that the shop has no rule for. */
    UNKNOWN_CATEGORY,
    /** The items do not add up to what was paid out. */
    BALANCE_MISMATCH,
    /** The provider gave no items for the payout. */
    NOT_ITEMISED
}
