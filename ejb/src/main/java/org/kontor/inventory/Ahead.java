package org.kontor.inventory;

import java.time.LocalDate;

/** Whether pieces of a SKU are sold before they are here. What was promised already stays promised in every state. */
public enum Ahead {

    OFF,

    /** Up to the limit, until the day comes on which they are expected. */
    OPEN,

    /** That day has come: what is not here by then is sold no more, unless a later day is named. */
    DUE,

    /** Staff stopped it; the limit follows what is still owed. */
    WITHDRAWN;

    static Ahead of(int limit, boolean withdrawn, LocalDate expectedOn, LocalDate today) {
        if (limit == 0) {
            return OFF;
        }
        return withdrawn ? WITHDRAWN : expectedOn.isAfter(today) ? OPEN : DUE;
    }
}
