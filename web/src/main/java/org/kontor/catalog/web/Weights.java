package org.kontor.catalog.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.kontor.web.Locales;
import org.kontor.web.Texts;

/** Weights as people say them: grams below a kilo, kilos with one decimal above. */
final class Weights {

    private static final int KILO = 1000;

    private Weights() {
    }

    static String of(int grams) {
        if (grams < KILO) {
            return Texts.INSTANCE.of("catalog.weight.grams", grams);
        }
        var format = NumberFormat.getNumberInstance(Locales.SHOP);
        format.setMaximumFractionDigits(1);
        return Texts.INSTANCE.of("catalog.weight.kilos", format.format(BigDecimal.valueOf(grams, 3)));
    }
}
