package org.kontor.importing.demo.deals;

import java.time.Duration;
import java.time.Instant;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.CopyTable;

/** Writes how deals were sent: one parcel each, with what the carrier told of its way. */
final class ParcelRows {

    private static final String CARRIER = "nordpost";

    private final CopyTable parcels;
    private final CopyTable lines;
    private final CopyTable changes;
    private final CopyTable tracking;
    private long nextChange;

    ParcelRows(Cargo cargo, long firstChange) {
        nextChange = firstChange;
        parcels = cargo.table("shipment", "id", "number", "order_number", "status", "carrier", "idem_key",
                "carrier_ref",
                "tracking_number", "tracking_status", "created_at", "shipped_at", "shipped_on", "delivered_at");
        lines = cargo.table("shipment_line", "id", "shipment_id", "order_line_id", "sku", "quantity");
        changes = cargo.table("shipment_status_change", "id", "shipment_id", "from_status", "to_status", "reason",
                "actor", "at");
        tracking = cargo.table("tracking_event", "carrier", "event_id", "tracking_number", "status", "description",
                "location", "occurred_at", "received_at");
    }

    void add(Deal deal) {
        var sent = deal.sent();
        var when = deal.moments();
        var packed = when.shipped().minus(Duration.ofMinutes(12));
        parcels.row(sent.id(), sent.number(), deal.number(), "DELIVERED", CARRIER, "demo:" + sent.number(),
                "np_" + sent.tracking(), sent.tracking(), "DELIVERED", packed, when.shipped(), when.shippedOn(),
                when.delivered());
        var next = sent.firstLineId();
        for (var line : deal.lines()) {
            if (line.isItem()) {
                lines.row(next++, sent.id(), line.id(), line.priced().code(), line.priced().quantity());
            }
        }
        changes.row(nextChange++, sent.id(), "DRAFT", "PACKED", "packed", "orders", packed);
        changes.row(nextChange++, sent.id(), "PACKED", "SHIPPED", "the carrier booked it", "orders", when.shipped());
        changes.row(nextChange++, sent.id(), "SHIPPED", "DELIVERED", "the carrier handed it over", CARRIER,
                when.delivered());
        told(sent, 1, "PRE_TRANSIT", "The sender has announced the parcel.", null, when.shipped());
        told(sent, 2, "IN_TRANSIT", "The parcel has been sorted.", "Hamburg", when.shipped().plus(Duration.ofHours(7)));
        told(sent, 3, "DELIVERED", "The parcel has been delivered.", deal.person().city(), when.delivered());
    }

    private void told(Deal.Sent sent, int turn, String status, String words, String place, Instant at) {
        tracking.row(CARRIER, "demo-" + sent.tracking() + "-" + turn, sent.tracking(), status, words, place, at,
                at.plusSeconds(4));
    }
}
