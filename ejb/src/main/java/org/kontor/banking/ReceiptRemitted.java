package org.kontor.banking;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** A carrier paid out what it collected for a parcel of an order, or a part of it. */
public record ReceiptRemitted(UUID eventId, Instant occurredAt, String number, OrderNumber order, String parcel,
        Money amount) {
}
