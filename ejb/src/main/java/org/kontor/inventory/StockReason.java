package org.kontor.inventory;

/** Why pieces moved. The first four are chosen by staff, the others follow from orders. */
public enum StockReason {
    RECEIVED(true),
    COUNTED(true),
    DAMAGED(true),
    CORRECTED(true),
    RESERVED(false),
    RELEASED(false),
    SHIPPED(false),
    RETURNED(false);

    private final boolean byStaff;

    StockReason(boolean byStaff) {
        this.byStaff = byStaff;
    }

    public boolean byStaff() {
        return byStaff;
    }
}
