package org.kontor.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Row;
import org.kontor.shipping.CarrierEvent;
import org.kontor.shipping.TrackingNumber;
import org.kontor.shipping.TrackingStatus;

/** What carriers told, kept as they told it. The same event told twice is kept once. */
@ApplicationScoped
class TrackingLog {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** True when the event was new. */
    public boolean add(String carrier, CarrierEvent event) {
        return entities.createNativeQuery(
                "insert into tracking_event (carrier, event_id, tracking_number, status, description,"
                        + " location, occurred_at, received_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                        + " on conflict (carrier, event_id) do nothing")
                .setParameter(1, carrier).setParameter(2, event.eventId())
                .setParameter(3, event.trackingNumber().value())
                .setParameter(4, event.status().name()).setParameter(5, event.description())
                .setParameter(6, event.location())
                .setParameter(7, Timestamp.from(event.occurredAt())).setParameter(8, Timestamp.from(clock.now()))
                .executeUpdate() == 1;
    }

    /** All that was told of a parcel, in the carrier's words. */
    public List<CarrierEvent> told(String carrier, TrackingNumber number) {
        return Row.of(entities.createNativeQuery(
                "select event_id, status, description, location, occurred_at from tracking_event"
                        + " where carrier = ?1 and tracking_number = ?2").setParameter(1, carrier)
                        .setParameter(2, number.value()))
                .stream().map(row -> new CarrierEvent(row.text(0), number, row.one(1, TrackingStatus.class),
                row.text(2),
                        row.text(3), row.instant(4))).toList();
    }

    /** The stories of some parcels, each newest first: one statement for all of them. */
    public Function<Shipment, List<TrackingEvent>> stories(List<Shipment> shipments) {
        var tracked = shipments.stream().filter(shipment -> shipment.trackingNumber() != null).toList();
        if (tracked.isEmpty()) {
            return shipment -> List.of();
        }
        Map<String, List<TrackingEvent>> found = Row.of(entities.createNativeQuery(
                        "select carrier || tracking_number, status, description, location, occurred_at"
                        + " from tracking_event"
                        + " where carrier = any (string_to_array(?1, ','))"
                        + " and tracking_number = any (string_to_array(?2, ','))"
                        + " order by occurred_at desc, id desc")
                .setParameter(1, listed(tracked, Shipment::carrier))
                .setParameter(2, listed(tracked, Shipment::trackingNumber)))
                .stream().collect(Collectors.groupingBy(row -> row.text(0), Collectors.mapping(row -> new TrackingEvent(
                        row.one(1, TrackingStatus.class), row.text(2), row.text(3), row.instant(4)),
                                Collectors.toList())));
        return shipment -> found.getOrDefault(shipment.carrier() + shipment.trackingNumber(), List.of());
    }

    private static String listed(List<Shipment> shipments, Function<Shipment, String> part) {
        return shipments.stream().map(part).distinct().collect(Collectors.joining(","));
    }
}
