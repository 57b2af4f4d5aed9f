package org.kontor.market;

/** A group as staff see it; the members of one that is closed buy as everybody does. */
public record BuyerGroupRow(BuyerGroup group, String name, boolean open, int members) {

    public String code() {
        return group.code();
    }
}
