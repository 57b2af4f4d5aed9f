package org.kontor.shipping.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.kontor.shared.Money;
import org.kontor.shipping.DeliveryWindow;
import org.kontor.shipping.MissingDelivery;
import org.kontor.web.Formats;
import org.kontor.web.Locales;
import org.kontor.web.Texts;

/** Days of arrival, weights and reasons in the words of the pages. */
public final class DeliveryWords {

    private static final int DECIMALS = 3;

    private DeliveryWords() {
    }

    public static String when(DeliveryWindow window) {
        return Formats.days(window.first(), window.last());
    }

    /** Why a method cannot be chosen, as a sentence; limits of value are in the currency of the cart. */
    public static String reason(MissingDelivery missing, String currency) {
        var limit = switch (missing.reason()) {
            case TOO_DEAR, TOO_CHEAP -> Formats.money(Money.ofMinor(missing.limit(), currency));
            case TOO_MANY, TOO_FEW -> Formats.num(missing.limit());
            default -> kilos(missing.limit());
        };
        return Texts.INSTANCE.of("shipping.missing." + missing.reason(), limit,
                missing.goods() == null ? "" : missing.goods());
    }

    /** Such as "31,5 kg". */
    static String kilos(long grams) {
        var format = NumberFormat.getNumberInstance(Locales.SHOP);
        format.setMaximumFractionDigits(DECIMALS);
        return Texts.INSTANCE.of("shipping.kilos", format.format(BigDecimal.valueOf(grams, DECIMALS)));
    }
}
