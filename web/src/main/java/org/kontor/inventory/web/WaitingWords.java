package org.kontor.inventory.web;

import org.kontor.inventory.Allotment;
import org.kontor.web.Texts;

/** What of a line is still to come, in a sentence. */
public final class WaitingWords {

    private WaitingWords() {
    }

    /** For staff: "2 wait for goods, expected 12 December 2026", or overdue; null where nothing waits. */
    public static String of(Allotment lot) {
        return lot == null || lot.waiting() == 0 ? null : lot.expectedOn() == null
                ? Texts.INSTANCE.of("inventory.line.waits", lot.waiting())
                : Texts.INSTANCE.of("inventory.line.waitsUntil", lot.waiting(), lot.expectedOn());
    }

    /** For the customer: "2 ready to be sent, 1 from 12 December 2026"; null where nothing waits. */
    public static String promise(Allotment lot) {
        if (lot == null || lot.waiting() == 0) {
            return null;
        }
        if (lot.expectedOn() == null) {
            return Texts.INSTANCE.of(lot.served() > 0 ? "inventory.line.bothLate" : "inventory.line.late", lot.served(),
                    lot.waiting());
        }
        return Texts.INSTANCE.of(lot.served() > 0 ? "inventory.line.both" : "inventory.line.later", lot.served(),
                lot.waiting(), lot.expectedOn());
    }
}
