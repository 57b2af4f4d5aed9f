package org.kontor.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kontor.shared.OrderNumber;

/** A parcel left the house; the business date is the day of supply. */
public record ShipmentShipped(UUID eventId, Instant occurredAt, long shipmentId, String shipmentNumber,
        OrderNumber order,
        LocalDate businessDate) {
}
