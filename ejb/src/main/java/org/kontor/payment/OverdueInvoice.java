package org.kontor.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.kontor.shared.Money;

/** What is owed for an order on invoice after the day on which it was due; {@code remindedAt} is null until then. */
public record OverdueInvoice(String reference, Money open, LocalDate dueOn, Instant remindedAt) {
}
