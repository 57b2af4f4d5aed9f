package org.kontor.returns;

/** What becomes of the units that a refund is for. */
public enum GoodsFate {
    /** They came back and can be sold again. */
    RESTOCKED,
    /** They came back and cannot. */
    WRITTEN_OFF,
    /** The customer keeps them. */
    KEPT,
    /** They never left the house: a cancellation has called them off and given the stock back before. */
    NOT_SHIPPED,
    /** Money only: a reduction of the price, or the delivery fee. */
    NONE,
    /** Only the tax, which was charged and not owed; see {@link org.kontor.returns.tax.TaxRefunds}. */
    TAX;

    public boolean isBack() {
        return this == RESTOCKED || this == WRITTEN_OFF;
    }

    /** Whether it is about money and no units. */
    boolean isMoneyOnly() {
        return this == NONE || this == TAX;
    }

    /** That of a further part of the same money, whose units went with the first. */
    GoodsFate rest() {
        return this == NOT_SHIPPED || this == TAX ? this : NONE;
    }

    /** The units had left the house. */
    public boolean hadLeft() {
        return isBack() || this == KEPT;
    }
}
