package org.kontor.invoicing;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account by ISO 13616: country, two check digits (ISO 7064 MOD 97-10) and the bank's own number, without spaces.
 */
public record Iban(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern GERMAN = Pattern.compile("DE[0-9]{20}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public Iban {
        if (!isRight(value)) {
            throw new IllegalArgumentException("no IBAN: its form or its check digits are wrong");
        }
    }

    /** Reads what a person typed, with spaces or without; empty when it is no account number. */
    public static Optional<Iban> read(String typed) {
        var clean = typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return isRight(clean) ? Optional.of(new Iban(clean)) : Optional.empty();
    }

    private static boolean isRight(String text) {
        if (!FORM.matcher(text).matches() || text.startsWith("DE") && !GERMAN.matcher(text).matches()) {
            return false;
        }
        var digits = new StringBuilder();
        (text.substring(4) + text.substring(0, 4)).chars()
                .forEach(sign -> digits.append(Character.digit(sign, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return value.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return value;
    }
}
