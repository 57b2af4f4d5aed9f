package org.kontor.ordering.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kontor.ordering.OrderView;
import org.kontor.web.Texts;

/** A milestone of an order that has been reached. */
public record TimelineStep(Instant at, String text) {

    static List<TimelineStep> of(OrderView order) {
        var steps = new ArrayList<TimelineStep>();
        steps.add(new TimelineStep(order.placedAt(), Texts.INSTANCE.get("ordering.timeline.placed")));
        if (order.confirmedAt() != null) {
            steps.add(new TimelineStep(order.confirmedAt(), Texts.INSTANCE.get("ordering.timeline.paid")));
        }
        return List.copyOf(steps);
    }
}
