package org.kontor.cart;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names a cart: 128 random bits as 32 hexadecimal digits. Whoever has it holds the cart. */
public record CartToken(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public CartToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a cart token");
        }
    }

    /** Reads what came from outside; empty when it cannot be one. */
    public static Optional<CartToken> read(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new CartToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    /** Stores the digits. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<CartToken, String> {

        @Override
        public String convertToDatabaseColumn(CartToken attribute) {
            return attribute == null ? null : attribute.value;
        }

        @Override
        public CartToken convertToEntityAttribute(String value) {
            return value == null ? null : new CartToken(value);
        }
    }
}
