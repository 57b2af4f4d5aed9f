package org.kontor.ledger;

/** The two sides of an account. */
public enum Side {
    DEBIT, CREDIT;

    public Side other() {
        return this == DEBIT ? CREDIT : DEBIT;
    }

    /** The sign of this side in sums: debit counts as positive. */
    long signed(long minor) {
        return this == DEBIT ? minor : Math.negateExact(minor);
    }
}
