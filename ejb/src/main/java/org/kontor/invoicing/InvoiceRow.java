package org.kontor.invoicing;

import java.time.LocalDate;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** A document in a list. Shipment is null in a credit note; refund and the invoice before it are null in an invoice. */
public record InvoiceRow(InvoiceNumber number, InvoiceKind kind, OrderNumber order, LocalDate issuedOn, Money net,
                         Money tax, Money gross, String shipment, String refund, InvoiceNumber preceding) {
}
