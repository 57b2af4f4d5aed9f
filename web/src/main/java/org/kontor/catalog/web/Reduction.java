package org.kontor.catalog.web;

import org.kontor.catalog.PriceTag;
import org.kontor.web.Texts;

/**
 * How much less than before a price is, in whole percent rounded down, so that it never promises too much. Before means
 * the lowest price of the 30 days before, as the Court of Justice reads the directive (C-330/23), not the list price.
 */
final class Reduction {

    private static final int WHOLE = 100;

    private Reduction() {
    }

    /** Such as "−23 %"; nothing when it is not reduced or by less than one percent. */
    static String of(PriceTag tag) {
        if (!tag.isReduced()) {
            return null;
        }
        var before = tag.lowest().minor();
        var percent = Math.multiplyExact(before - tag.price().minor(), WHOLE) / before;
        return percent == 0 ? null : Texts.INSTANCE.of("catalog.reduced", percent);
    }
}
