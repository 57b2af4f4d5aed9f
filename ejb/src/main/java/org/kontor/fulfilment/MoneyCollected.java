package org.kontor.fulfilment;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** The carrier has collected money for a parcel at the door; total is what it collected for the parcel by then. */
public record MoneyCollected(UUID eventId, Instant occurredAt, OrderNumber order, String parcel, Money amount,
        Money total) {
}
