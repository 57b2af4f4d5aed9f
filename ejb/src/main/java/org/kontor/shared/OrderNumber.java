package org.kontor.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an order: a running number and a Luhn check digit, so that a mistyped number is noticed. */
public record OrderNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{5,18}");

    public OrderNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.length() > 20 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an order number: " + value);
        }
        if (luhn(value) != 0) {
            throw new IllegalArgumentException("the check digit is wrong: " + value);
        }
    }

    /** The order number for the next value of the running number. */
    public static OrderNumber of(long running) {
        return new OrderNumber(running + "" + (10 - luhn(running + "0")) % 10);
    }

    /** Reads what a person or another system wrote; empty when it cannot be one. */
    public static Optional<OrderNumber> read(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new OrderNumber(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    public static OrderNumber parse(String text) {
        return new OrderNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }

    /** The Luhn sum modulo 10 (ISO/IEC 7812-1, annex B), zero for a right number. */
    private static int luhn(String digits) {
        var sum = 0;
        for (var index = 0; index < digits.length(); index++) {
            var digit = digits.charAt(digits.length() - 1 - index) - '0';
            var weighted = index % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10;
    }

    /** Stores the normalised text. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<OrderNumber, String> {

        @Override
        public String convertToDatabaseColumn(OrderNumber attribute) {
            return attribute == null ? null : attribute.value;
        }

        @Override
        public OrderNumber convertToEntityAttribute(String value) {
            return value == null ? null : new OrderNumber(value);
        }
    }
}
