package org.kontor.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The one reader of amounts that people type: up to nine ASCII digits, a point or a comma, and no more decimals than
 * the currency has. Nothing else gets near a decimal parser: a number like 1E50000000 would keep one busy for minutes.
 */
public final class MoneyInput {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern WITH_DECIMALS = Pattern.compile("[0-9]{1,9}[.,][0-9]{1,3}");

    private MoneyInput() {
    }

    /** The amount, or empty when the text is not one of this currency. */
    public static Optional<Money> read(String text, String currency) {
        var minor = units(text, Currency.getInstance(currency).getDefaultFractionDigits());
        return minor.isEmpty() ? Optional.empty() : Optional.of(Money.ofMinor(minor.getAsLong(), currency));
    }

    /** Any number that people type, such as a weight, in units of its last decimal; empty when it is none. */
    public static OptionalLong units(String text, int decimals) {
        var clean = text == null ? "" : text.strip();
        if (!WHOLE.matcher(clean).matches() && !WITH_DECIMALS.matcher(clean).matches()) {
            return OptionalLong.empty();
        }
        var number = new BigDecimal(clean.replace(',', '.'));
        return number.scale() > decimals ? OptionalLong.empty()
                : OptionalLong.of(number.movePointRight(decimals).longValueExact());
    }

    /** The amount as it is noted in the audit log: "58.45 EUR"; never its minor units, which read as another amount. */
    public static String noted(Money money) {
        return text(money) + " " + money.currency();
    }

    /** The amount as it is put into an input field: digits and a point, no grouping, no currency. */
    public static String text(Money money) {
        return BigDecimal.valueOf(money.minor(), money.fractionDigits()).toPlainString();
    }
}
