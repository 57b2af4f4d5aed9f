package org.kontor.catalog.web;

import org.kontor.shared.Money;
import org.kontor.web.Texts;

/** How much less than before a price is, in whole percent rounded down, so that it never promises too much. */
final class Reduction {

    private static final int WHOLE = 100;

    private Reduction() {
    }

    /** Such as "−23 %"; nothing when it is not reduced or by less than one percent. */
    static String of(Money price, Money was) {
        if (was == null || was.minor() <= price.minor()) {
            return null;
        }
        var percent = Math.multiplyExact(was.minor() - price.minor(), WHOLE) / was.minor();
        return percent == 0 ? null : Texts.INSTANCE.of("catalog.reduced", percent);
    }
}
