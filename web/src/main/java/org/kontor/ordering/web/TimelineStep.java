package org.kontor.ordering.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderProgress;
import org.kontor.ordering.OrderView;
import org.kontor.shipping.TrackingStatus;
import org.kontor.web.Texts;

/**
 * A milestone on an order's way: reached at a moment, or still to come ({@code at} is null). What will never come, as
 * the parcel of an order that was called off, is left out. A milestone of several parcels is reached by the first that
 * leaves and by the last that arrives.
 */
public record TimelineStep(Instant at, String text, String styleClass) {

    /** The first milestone that only parcels reach. */
    private static final int PARCEL = 2;
    private static final Set<OrderProgress> ENDED = Set.of(OrderProgress.CALLED_OFF, OrderProgress.EXPIRED,
            OrderProgress.RETURNED);

    static List<TimelineStep> of(OrderView order, List<ShipmentView> parcels) {
        var moments = new Instant[] {order.placedAt(), order.confirmedAt(), sent(parcels), arrived(order, parcels)};
        var names = List.of("placed", "paid", isAnnounced(parcels) ? "packed" : "shipped", "delivered");
        var last = 0;
        for (var index = 1; index < moments.length; index++) {
            last = moments[index] == null ? last : index;
        }
        var steps = new ArrayList<TimelineStep>();
        for (var index = 0; index < moments.length; index++) {
            if (moments[index] != null || goesOn(order) && (index < PARCEL || travels(order))) {
                steps.add(new TimelineStep(moments[index], Texts.INSTANCE.get("ordering.timeline." + names.get(index)),
                        moments[index] == null ? "later" : index == last ? "now" : "done"));
            }
        }
        return List.copyOf(steps);
    }

    private static Instant sent(List<ShipmentView> parcels) {
        return parcels.stream().map(ShipmentView::shippedAt).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant arrived(OrderView order, List<ShipmentView> parcels) {
        return order.fulfilmentStatus() != FulfilmentProgress.DELIVERED ? null : parcels.stream()
                .map(ShipmentView::deliveredAt).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Whether the carrier knows of all parcels that left us and has none of them yet. */
    static boolean isAnnounced(List<ShipmentView> parcels) {
        var left = parcels.stream().filter(parcel -> parcel.status().hasLeft()).toList();
        return !left.isEmpty() && left.stream().allMatch(parcel -> parcel.tracking() == TrackingStatus.PRE_TRANSIT);
    }

    /** Gift cards alone are mailed: no parcel of theirs will ever come. */
    private static boolean travels(OrderView order) {
        return !order.goodsLines().isEmpty();
    }

    private static boolean goesOn(OrderView order) {
        return !ENDED.contains(order.progress());
    }
}
