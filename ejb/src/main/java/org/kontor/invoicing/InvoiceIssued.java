package org.kontor.invoicing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A document was issued; heard in the same transaction by those who book it. Amounts are positive in both kinds: a
 * credit note takes back what it names.
 */
public record InvoiceIssued(UUID eventId, Instant occurredAt, String number, InvoiceKind kind, String orderNumber,
                            LocalDate businessDate, String currency, List<TaxedAmount> amounts,
                            SupplyTax tax) {

    public InvoiceIssued {
        amounts = List.copyOf(amounts);
    }
}
