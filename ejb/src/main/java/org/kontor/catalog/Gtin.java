package org.kontor.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Global Trade Item Number of 8, 12, 13 or 14 digits; the last is the check digit (GS1 General Specifications, 7.9).
 */
public record Gtin(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

    public Gtin {
        value = value.strip();
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a GTIN: " + value);
        }
        if (checkDigit(value.substring(0, value.length() - 1)) != value.charAt(value.length() - 1) - '0') {
            throw new IllegalArgumentException("the check digit is wrong: " + value);
        }
    }

    public static Gtin parse(String text) {
        return new Gtin(text);
    }

    /** Reads what a person or another system wrote; empty when it cannot be one. */
    public static Optional<Gtin> read(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new Gtin(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** The number for 7, 11, 12 or 13 digits that still lack their check digit. */
    public static Gtin of(String digits) {
        return new Gtin(digits + checkDigit(digits));
    }

    /** From the right the digits weigh 3, 1, 3, 1 …; the check digit fills the sum up to a multiple of ten. */
    private static int checkDigit(String digits) {
        var sum = 0;
        for (var index = 0; index < digits.length(); index++) {
            var digit = digits.charAt(digits.length() - 1 - index) - '0';
            sum += index % 2 == 0 ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return value;
    }

    /** Stores the digits. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<Gtin, String> {

        @Override
        public String convertToDatabaseColumn(Gtin attribute) {
            return attribute == null ? null : attribute.value;
        }

        @Override
        public Gtin convertToEntityAttribute(String value) {
            return value == null ? null : new Gtin(value);
        }
    }
}
