package org.kontor.promotion;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a customer enters: 3 to 40 letters, digits and dashes; case and blanks do not matter. */
public record CouponCode(String value) {

    private static final int LONGEST = 40;
    private static final int LONGEST_INPUT = 80;
    private static final int RANDOM_SIGNS = 12;
    private static final int GROUP = 4;
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    public CouponCode {
        value = value.replaceAll("[\\s\\u00A0]+", "").toUpperCase(Locale.ROOT);
        if (value.length() < 3 || value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a coupon code");
        }
    }

    /** Reads what a person typed; empty when it cannot be one. */
    public static Optional<CouponCode> read(String text) {
        try {
            return text == null || text.length() > LONGEST_INPUT ? Optional.empty()
                    : Optional.of(new CouponCode(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** A code that nobody can guess: 60 random bits, without letters that are easily mistaken for others. */
    static CouponCode fresh(String prefix) {
        var code = new StringBuilder(prefix);
        for (var at = 0; at < RANDOM_SIGNS; at++) {
            code.append(at % GROUP == 0 && !code.isEmpty() ? "-" : "")
                    .append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new CouponCode(code.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
