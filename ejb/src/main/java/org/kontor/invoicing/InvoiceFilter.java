package org.kontor.invoicing;

import java.time.LocalDate;

/**
 * Which documents a list shows. All parts may be null; {@code text} is the beginning of a document's or an order's
 * number.
 */
public record InvoiceFilter(InvoiceKind kind, String text, LocalDate from, LocalDate to) {

    public static InvoiceFilter all() {
        return new InvoiceFilter(null, null, null, null);
    }
}
