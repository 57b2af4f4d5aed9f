package org.kontor.banking;

import org.kontor.shared.Arrows;

/** Whether it is known what money on the bank is for. */
public enum ReceiptStatus {
    OPEN, MATCHED, RETURNED;

    public static final Arrows<ReceiptStatus> ARROWS = Arrows.of(ReceiptStatus.class)
            .arrow(OPEN, MATCHED, "its reference names an order, or a person said which one it is for")
            .arrow(OPEN, RETURNED, "a person sent it back to where it came from");
}
