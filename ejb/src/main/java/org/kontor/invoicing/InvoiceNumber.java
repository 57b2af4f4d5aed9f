package org.kontor.invoicing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a document, such as INV-2026-000001: series, year and a running number without a gap. */
public record InvoiceNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,4}-[0-9]{4}-[0-9]{6,9}");

    public InvoiceNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.length() > 20 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an invoice number: " + value);
        }
    }

    static InvoiceNumber of(String series, int year, long running) {
        return new InvoiceNumber(String.format(Locale.ROOT, "%s-%04d-%06d", series, year, running));
    }

    public static InvoiceNumber parse(String text) {
        return new InvoiceNumber(text);
    }

    /** Reads what a person typed; empty when it cannot be one. */
    public static Optional<InvoiceNumber> read(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new InvoiceNumber(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }

    /** Stores the normalised text. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<InvoiceNumber, String> {

        @Override
        public String convertToDatabaseColumn(InvoiceNumber number) {
            return number == null ? null : number.value;
        }

        @Override
        public InvoiceNumber convertToEntityAttribute(String value) {
            return value == null ? null : new InvoiceNumber(value);
        }
    }
}
