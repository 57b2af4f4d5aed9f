package org.kontor.ordering.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.OrderView;
import org.kontor.web.Texts;

/** A milestone of an order that has been reached. */
public record TimelineStep(Instant at, String text) {

    static List<TimelineStep> of(OrderView order, List<ShipmentView> parcels) {
        var steps = new ArrayList<TimelineStep>();
        add(steps, order.placedAt(), "placed");
        add(steps, order.confirmedAt(), "paid");
        parcels.forEach(parcel -> {
            add(steps, parcel.shippedAt(), "shipped");
            add(steps, parcel.deliveredAt(), "delivered");
        });
        steps.sort(Comparator.comparing(TimelineStep::at));
        return List.copyOf(steps);
    }

    private static void add(List<TimelineStep> steps, Instant at, String what) {
        if (at != null) {
            steps.add(new TimelineStep(at, Texts.INSTANCE.get("ordering.timeline." + what)));
        }
    }
}
