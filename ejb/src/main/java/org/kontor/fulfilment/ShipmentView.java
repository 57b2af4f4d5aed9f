package org.kontor.fulfilment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.shipping.TrackingStatus;

/**
 * A parcel as people and flows read it, its story newest first. Until the carrier has booked it there is neither a
 * tracking number nor a label; {@code trouble} says what went wrong on the way there. It goes where the
 * {@code consignment} of the order goes, by its number; {@code collect} is what the carrier collects for it, null for
 * most parcels.
 */
public record ShipmentView(long id, String number, OrderNumber order, ShipmentStatus status, String carrier,
        IdempotencyKey key, String trackingNumber, String trackingUrl, String labelUrl, TrackingStatus tracking,
                String trouble,
        Instant createdAt, Instant shippedAt, LocalDate shippedOn, Instant deliveredAt, List<ParcelLine> lines,
        List<TrackingEvent> events, int consignment, Collection collect) {

    /** After so long without a word a parcel does not arrive any more; the view open_collection says the same. */
    private static final Duration SILENCE = Duration.ofDays(14);

    /**
     * What the carrier was asked to collect and has not told of; handed over counts as well, for the money may be with the
     * carrier. Nothing once the parcel can bring none.
     */
    public Optional<Money> toCollect() {
        return Optional.ofNullable(collect).filter(Collection::isOpen).map(Collection::asked)
                .filter(money -> status != ShipmentStatus.CANCELLED && !isEndedWithout());
    }

    /** What the customer still is to pay at the door. */
    public Optional<Money> toPay() {
        return toCollect().filter(money -> status != ShipmentStatus.DELIVERED);
    }

    /** Whether it came back, or was lost, before the carrier had collected what it was to collect. */
    public boolean isUncollected() {
        return collect != null && collect.isOpen() && isEndedWithout();
    }

    /** Whether nobody knows where it is: the carrier met with something, or said nothing for so long. */
    public boolean isMissing(Instant now) {
        var last = events.stream().map(TrackingEvent::occurredAt).reduce(shippedAt, (one, other) -> one.isAfter(other) ? one
                : other);
        return collect != null && collect.isOpen() && status == ShipmentStatus.SHIPPED
                && (tracking == TrackingStatus.EXCEPTION || last.isBefore(now.minus(SILENCE)));
    }

    private boolean isEndedWithout() {
        return status == ShipmentStatus.RETURNED_TO_SENDER || status == ShipmentStatus.LOST;
    }

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
