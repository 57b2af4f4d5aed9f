package org.kontor.sandbox.stripe.api;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Stripe's currencies: how many decimals an amount has, and the smallest and largest amount that can be charged. */
public final class Currencies {

    private static final Set<String> WITHOUT_DECIMALS = Set.of("bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga",
            "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf");
    private static final Set<String> WITH_THREE = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    /** Sent with two decimals that must be 00. */
    private static final Set<String> WITH_EMPTY_DECIMALS = Set.of("isk", "ugx");
    private static final Map<String, Long> SMALLEST = Map.ofEntries(Map.entry("eur", 50L), Map.entry("usd", 50L),
            Map.entry("gbp", 30L), Map.entry("chf", 50L), Map.entry("dkk", 250L), Map.entry("nok", 300L),
            Map.entry("sek", 300L), Map.entry("pln", 200L), Map.entry("czk", 1500L), Map.entry("jpy", 50L));
    private static final long EIGHT_DIGITS = 99_999_999;
    private static final Map<String, Long> LARGEST = Map.of("idr", 999_999_999_999L);

    private Currencies() {
    }

    /** The currency in Stripe's spelling, or the error for one that is none. */
    public static String checked(String given, String param) {
        var currency = given.toLowerCase(Locale.ROOT);
        var known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().toLowerCase(Locale.ROOT).equals(currency));
        if (!known) {
            throw StripeError.invalid(null, param, "Invalid currency: " + given + ".");
        }
        return currency;
    }

    /** Refuses an amount that cannot be charged. */
    public static void checkChargeable(long amount, String currency, String param) {
        if (amount < SMALLEST.getOrDefault(currency, 1L)) {
            throw StripeError.invalid("amount_too_small", param, "Amount must be no less than "
                    + written(SMALLEST.getOrDefault(currency, 1L), currency));
        }
        if (amount > largest(currency)) {
            throw StripeError.invalid("amount_too_large", param, "Amount must be no more than "
                    + written(largest(currency), currency));
        }
        checkStep(amount, currency, param);
    }

    /** The largest amount that can be charged, and the largest price. */
    public static long largest(String currency) {
        return LARGEST.getOrDefault(currency, EIGHT_DIGITS);
    }

    /** Refuses an amount that falls between the steps of a currency of special cases; prices and refunds, too. */
    public static void checkStep(long amount, String currency, String param) {
        if (decimals(currency) == 3 && amount % 10 != 0) {
            throw StripeError.invalid("parameter_invalid_integer", param, "Invalid amount: amounts in "
                    + currency + " must have 0 as their last digit.");
        }
        if (WITH_EMPTY_DECIMALS.contains(currency) && amount % 100 != 0) {
            throw StripeError.invalid("invalid_charge_amount_no_decimal_compatible", param, "Invalid amount. Currency "
                    + currency.toUpperCase(Locale.ROOT) + " has become effectively zero-decimal and charged amounts"
                    + " must be evenly divisible by 100.");
        }
    }

    /** How many decimals the major unit has: 0, 2 or 3. */
    public static int decimals(String currency) {
        return WITHOUT_DECIMALS.contains(currency) ? 0 : WITH_THREE.contains(currency) ? 3 : 2;
    }

    /** An amount in major units, as a number with a point. */
    public static String major(long minor, String currency) {
        return BigDecimal.valueOf(minor, decimals(currency)).toPlainString();
    }

    /** An amount in major units as people type it; refuses what is none. */
    public static long minor(String typed, String currency) {
        try {
            return new BigDecimal(typed).movePointRight(decimals(currency)).longValueExact();
        } catch (ArithmeticException | NumberFormatException none) {
            throw StripeError.invalid("parameter_invalid_integer", "amount", "\"" + typed
                    + "\" is not an amount such as 12.50.");
        }
    }

    /** An amount for people, such as {@code EUR 12.50}. */
    public static String written(long minor, String currency) {
        return currency.toUpperCase(Locale.ROOT) + " " + major(minor, currency);
    }

    /** An amount for a customer, such as {@code €12.50}. */
    public static String pretty(long minor, String currency) {
        var format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
        format.setCurrency(Currency.getInstance(currency.toUpperCase(Locale.ROOT)));
        format.setMinimumFractionDigits(decimals(currency));
        format.setMaximumFractionDigits(decimals(currency));
        return format.format(BigDecimal.valueOf(minor, decimals(currency)));
    }

    /** The provider's fee: 1.5 % rounded half up, and 25 cents or what that is in the currency's smallest coin. */
    public static long fee(long amount, String currency) {
        var fixed = decimals(currency) == 3 ? 250L : 25L;
        return Math.min(amount, (Math.multiplyExact(amount, 15L) + 500L) / 1_000L + fixed);
    }
}
