package org.kontor.ordering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.OrderProgress;
import org.kontor.ordering.OrderView;
import org.kontor.shared.BusinessClock;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** The days that were promised, and what became of the promise: kept, broken by so many days, or still open. */
public record PromiseKept(String promised, String actual, String tone) {

    /** Nothing for an order without a promise, and for one that will not be sent. */
    static Optional<PromiseKept> of(OrderView order, List<ShipmentView> parcels, LocalDate today) {
        var ended = order.progress() == OrderProgress.CALLED_OFF || order.progress() == OrderProgress.EXPIRED;
        if (order.wholePromise() == null || ended) {
            return Optional.empty();
        }
        var last = order.wholePromise().last();
        var promised = Formats.days(order.wholePromise().first(), last);
        return Optional.of(arrived(order, parcels).map(day -> day.isAfter(last)
                ? new PromiseKept(promised, Texts.INSTANCE.of("ordering.promise.late", Formats.date(day, "day"),
                        ChronoUnit.DAYS.between(last, day)), "bad")
                : new PromiseKept(promised, Texts.INSTANCE.of("ordering.promise.kept", Formats.date(day, "day")), "ok"))
                .orElseGet(() -> today.isAfter(last)
                        ? new PromiseKept(promised, Texts.INSTANCE.get("ordering.promise.overdue"), "bad")
                        : new PromiseKept(promised, Texts.INSTANCE.get("ordering.promise.open"), "info")));
    }

    /** The day on which the last parcel of a delivered order arrived. */
    private static Optional<LocalDate> arrived(OrderView order, List<ShipmentView> parcels) {
        return order.progress() != OrderProgress.DELIVERED ? Optional.empty()
                : parcels.stream().map(ShipmentView::deliveredAt).filter(Objects::nonNull)
                        .max(Comparator.<Instant>naturalOrder())
                        .map(at -> LocalDate.ofInstant(at, BusinessClock.SHOP_ZONE));
    }
}
