package org.kontor.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a customer, such as C10001. */
public record CustomerNumber(String value) {

    private static final Pattern FORM = Pattern.compile("C[0-9]{5,12}");

    public CustomerNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.length() > 20 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a customer number: " + value);
        }
    }

    /** Reads what a person or another system wrote; empty when it cannot be one. */
    public static Optional<CustomerNumber> read(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new CustomerNumber(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    public static CustomerNumber parse(String text) {
        return new CustomerNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Stores the normalised text. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<CustomerNumber, String> {

        @Override
        public String convertToDatabaseColumn(CustomerNumber attribute) {
            return attribute == null ? null : attribute.value;
        }

        @Override
        public CustomerNumber convertToEntityAttribute(String value) {
            return value == null ? null : new CustomerNumber(value);
        }
    }
}
