package org.kontor.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address, lower case; the form is checked as far as a shop can: one @, a dotted domain, no spaces. */
public record Email(String value) {

    private static final Pattern FORM =
            Pattern.compile("[^@\\s\\p{Cntrl}<>(),;:\\\\\"\\[\\]]{1,64}"
                    + "@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    public Email {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address: " + value);
        }
    }

    /** Reads what a person or another system wrote; empty when it cannot be one. */
    public static Optional<Email> read(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new Email(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    public static Email parse(String text) {
        return new Email(text);
    }

    /**
     * The mailbox behind the address, by which the same person is recognised: most providers let their customers write
     * anything after a plus. Not an address to write to.
     */
    public String mailbox() {
        return value.replaceFirst("\\+[^@]*@", "@");
    }

    @Override
    public String toString() {
        return value;
    }

    /** Stores the normalised text. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<Email, String> {

        @Override
        public String convertToDatabaseColumn(Email attribute) {
            return attribute == null ? null : attribute.value;
        }

        @Override
        public Email convertToEntityAttribute(String value) {
            return value == null ? null : new Email(value);
        }
    }
}
