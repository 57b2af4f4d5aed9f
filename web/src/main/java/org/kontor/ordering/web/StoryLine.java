package org.kontor.ordering.web;

import java.time.Instant;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.TimelineEntry;
import org.kontor.web.Texts;

/** One line of an order's timeline in words for staff. */
public record StoryLine(Instant at, String text, String actor) {

    static StoryLine of(TimelineEntry entry) {
        var detail = entry.kind().equals("STATUS") ? Texts.INSTANCE.label(OrderStatus.valueOf(entry.detail()))
                : entry.detail();
        return new StoryLine(entry.at(),
                Texts.INSTANCE.of("ordering.story." + entry.kind(), detail == null ? "" : detail), entry.actor());
    }
}
