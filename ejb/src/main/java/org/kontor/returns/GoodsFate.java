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
    NONE;

    public boolean isBack() {
        return this == RESTOCKED || this == WRITTEN_OFF;
    }

    /** The units had left the house. */
    public boolean hadLeft() {
        return isBack() || this == KEPT;
    }
}
