package org.kontor.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Optional;

/** The number under which one variant is kept in stock, such as NORR-LAMP-01-SAND. */
public record Sku(String value) {

    private static final int LONGEST = 40;
    private static final String SHADOW = "KONTOR-SHADOW-";

    public Sku {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.length() > LONGEST || !isWellFormed(value)) {
            throw new IllegalArgumentException("not a stock number: " + value);
        }
    }

    /** Groups of capitals and digits joined by single dashes; a list page reads a hundred, too many for a regex. */
    private static boolean isWellFormed(String text) {
        var inGroup = false;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9') {
                inGroup = true;
            } else if (sign == '-' && inGroup) {
                inGroup = false;
            } else {
                return false;
            }
        }
        return inGroup;
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

    /** A number that no product has: stock under it is there to be tried, not to be sold. */
    public static Sku shadow(long number) {
        return new Sku(SHADOW + number);
    }

    public boolean isShadow() {
        return value.startsWith(SHADOW);
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
