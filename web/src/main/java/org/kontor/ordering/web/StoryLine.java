package org.kontor.ordering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.TimelineEntry;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CustomerNumber;
import org.kontor.web.Formats;
import org.kontor.web.Texts;
import org.kontor.web.noted.NotedWords;

/** One line of an order's timeline in words for staff; the first of a day names the day. */
public record StoryLine(Instant at, String text, String actor, LocalDate day) {

    private static final String PAYMENT = "PAYMENT_";
    private static final String CAPTURED = "PAYMENT_CAPTURED";
    /** What names amounts of money in its detail. */
    private static final Set<String> MONEY = Set.of("TAKEN_BY_HAND", "LET_GO_BY_HAND", "REFUNDED_OUTSIDE",
            "REFUND_ASKED", "REFUND_DECLINED", "DISCOUNT_GIVEN", "TO_COLLECT", "COLLECTED", "PAID_OUT",
            "REFUND_BOUNCED");
    private static final Pattern DAY = Pattern.compile("(?<= · )\\d{4}-\\d{2}-\\d{2}$");

    /** Newest first. */
    static List<StoryLine> of(List<TimelineEntry> entries) {
        var story = new ArrayList<StoryLine>();
        LocalDate before = null;
        for (var index = entries.size() - 1; index >= 0; index--) {
            var entry = entries.get(index);
            var day = LocalDate.ofInstant(entry.at(), BusinessClock.SHOP_ZONE);
            story.add(new StoryLine(entry.at(), words(entry), who(entry.actor()), day.equals(before) ? null : day));
            before = day;
        }
        return story;
    }

    /** Customers, the shop's own work and its partners by what they are, staff by their own names. */
    private static String who(String actor) {
        if (CustomerNumber.read(actor).isPresent()) {
            return Texts.INSTANCE.get("ordering.actor.customer");
        }
        var key = "ordering.actor." + actor.replace(' ', '-');
        var name = Texts.INSTANCE.get(key);
        return name.equals(key) ? actor : name;
    }

    private static String words(TimelineEntry entry) {
        if (entry.kind().equals("STATUS") && entry.detail().equals(OrderStatus.COMPLETED.name())) {
            return Texts.INSTANCE.get("ordering.story.COMPLETED");
        }
        if (entry.kind().startsWith(PAYMENT)) {
            return payment(entry.kind(), entry.detail() == null ? "" : entry.detail());
        }
        var detail = entry.kind().equals("STATUS") ? Texts.INSTANCE.label(OrderStatus.valueOf(entry.detail()))
                : withDay(entry.detail());
        var told = MONEY.contains(entry.kind()) ? NotedWords.amounts(detail) : detail;
        return Texts.INSTANCE.of("ordering.story." + entry.kind(), told == null ? "" : told);
    }

    /** An earlier version told of the rest that was let go as of money that was taken, by nothing. */
    private static String payment(String kind, String detail) {
        if (kind.equals(CAPTURED) && !detail.isBlank()) {
            return Texts.INSTANCE.of("ordering.story." + CAPTURED, NotedWords.amounts(detail));
        }
        var what = Texts.INSTANCE.get("ordering.story." + (kind.equals(CAPTURED) ? "PAYMENT_VOIDED" : kind));
        return detail.isBlank() ? what : Texts.INSTANCE.of("ordering.story.why", what, NotedWords.amounts(detail));
    }

    /** A day at the end of what flows noted is shown as one reads it. */
    private static String withDay(String detail) {
        var day = detail == null ? null : DAY.matcher(detail);
        return day == null || !day.find() ? detail
                : day.replaceFirst(Formats.date(LocalDate.parse(day.group()), "date"));
    }
}
