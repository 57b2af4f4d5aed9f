package org.kontor.shipping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number under which a carrier knows a parcel. Letters and digits only; a number of the form of the Universal
 * Postal
 * Union (standard S10: two letters, eight digits, a check digit, a country) must have the right check digit.
 */
public record TrackingNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{6,40}");
    private static final Pattern S10 = Pattern.compile("[A-Z]{2}[0-9]{9}[A-Z]{2}");
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    public TrackingNumber {
        value = value.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a tracking number: " + value);
        }
        if (S10.matcher(value).matches() && value.charAt(10) - '0' != checkDigit(value.substring(2, 10))) {
            throw new IllegalArgumentException("the check digit is wrong: " + value);
        }
    }

    /** Reads what a person or another system wrote; empty when it cannot be one. */
    public static Optional<TrackingNumber> read(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new TrackingNumber(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** S10: eleven minus the weighted sum modulo eleven, with 10 written as 0 and 11 as 5. */
    private static int checkDigit(String serial) {
        var sum = 0;
        for (var index = 0; index < WEIGHTS.length; index++) {
            sum += (serial.charAt(index) - '0') * WEIGHTS[index];
        }
        var digit = 11 - sum % 11;
        return digit == 10 ? 0 : digit == 11 ? 5 : digit;
    }

    @Override
    public String toString() {
        return value;
    }
}
