package org.kontor.ledger;

/** The five kinds of accounts of double entry; assets and expenses grow by debits, the others by credits. */
public enum AccountType {
    ASSET, LIABILITY, EQUITY, INCOME, EXPENSE;

    /** The side on which a balance of this kind is shown as positive. */
    public Side grows() {
        return this == ASSET || this == EXPENSE ? Side.DEBIT : Side.CREDIT;
    }
}
