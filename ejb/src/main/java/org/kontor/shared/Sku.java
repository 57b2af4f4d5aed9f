package org.kontor.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number under which one variant is kept in stock, such as NORR-LAMP-01-SAND. */
public record Sku(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    public Sku {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.length() > 40 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a stock number: " + value);
        }
    }

    /** Reads what a person or another system wrote; empty when it cannot be one. */
    public static Optional<Sku> read(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new Sku(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    public static Sku parse(String text) {
        return new Sku(text);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Stores the normalised text. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<Sku, String> {

        @Override
        public String convertToDatabaseColumn(Sku attribute) {
            return attribute == null ? null : attribute.value;
        }

        @Override
        public Sku convertToEntityAttribute(String value) {
            return value == null ? null : new Sku(value);
        }
    }
}
