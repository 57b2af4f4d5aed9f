package org.kontor.invoicing;

/** A document as staff read it: its row, and all that it says. */
public record InvoiceView(InvoiceRow row, InvoiceSnapshot says, boolean drawn) {
}
