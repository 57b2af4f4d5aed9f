package org.kontor.banking;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** Of what a carrier collected for a parcel of an order this much will not come: the carrier keeps it as its fee. */
public record RemittanceWaived(UUID eventId, Instant occurredAt, OrderNumber order, String parcel, Money amount) {
}
