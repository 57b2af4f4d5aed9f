package org.kontor.invoicing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A document got its number: from here on it stands. Amounts per rate of tax are never negative; the kind says the direction. */
public record InvoiceIssued(UUID eventId, Instant occurredAt, String number, InvoiceKind kind, String orderNumber,
        LocalDate businessDate, String currency, List<TaxedAmount> amounts) {

    public InvoiceIssued {
        amounts = List.copyOf(amounts);
    }
}
