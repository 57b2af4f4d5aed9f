package org.kontor.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.shipping.TrackingStatus;

/**
 * A parcel as people and flows read it, its story newest first. Until the carrier has booked it there is neither a
 * tracking number nor a label; {@code trouble} says what went wrong on the way there. It goes where the
 * {@code consignment} of the order goes, by its number.
 */
public record ShipmentView(long id, String number, OrderNumber order, ShipmentStatus status, String carrier,
        IdempotencyKey key, String trackingNumber, String trackingUrl, String labelUrl, TrackingStatus tracking,
                String trouble,
        Instant createdAt, Instant shippedAt, LocalDate shippedOn, Instant deliveredAt, List<ParcelLine> lines,
        List<TrackingEvent> events, int consignment) {

    public int units() {
        return lines.stream().mapToInt(ParcelLine::quantity).sum();
    }

    public Map<Long, Integer> unitsByLine() {
        return lines.stream().collect(Collectors.toMap(ParcelLine::orderLineId, ParcelLine::quantity));
    }

    public Map<Sku, Integer> unitsBySku() {
        return lines.stream().collect(Collectors.toMap(ParcelLine::sku, ParcelLine::quantity, Integer::sum));
    }
}
