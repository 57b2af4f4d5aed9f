package org.kontor.ordering;

import java.util.List;

/** How much of an order came back after it was sent: derived from its lines, then stored. */
public enum ReturnProgress {
    NONE, PARTIAL, RETURNED;

    /** Returned once every unit came back that was not called off; what customers keep or wait for makes it a part. */
    static ReturnProgress of(List<OrderLine> lines) {
        if (lines.stream().noneMatch(line -> line.returned() > 0)) {
            return NONE;
        }
        return lines.stream().allMatch(line -> line.left() == 0) ? RETURNED : PARTIAL;
    }
}
