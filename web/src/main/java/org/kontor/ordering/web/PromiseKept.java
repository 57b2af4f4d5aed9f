package org.kontor.ordering.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderProgress;
import org.kontor.ordering.OrderView;
import org.kontor.shared.BusinessClock;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/**
 * The days that were promised, and what became of the promise: kept, broken by so many days, or still open. Each
 * consignment is measured by its own promise; the worst is said.
 */
public record PromiseKept(String promised, String actual, String tone) {

    /** Nothing for an order without a promise, and for one that will not be sent. */
    static Optional<PromiseKept> of(OrderView order, List<ShipmentView> parcels, LocalDate today) {
        var ended = order.progress() == OrderProgress.CALLED_OFF || order.progress() == OrderProgress.EXPIRED
                || order.progress() == OrderProgress.RETURNED && !isDelivered(order); // it came back on its way
        var whole = order.wholePromise();
        if (whole == null || ended) {
            return Optional.empty();
        }
        var parts = order.going().stream().filter(each -> each.promise() != null)
                .map(each -> new Part(each.promise().last(), arrived(order, each, parcels))).toList();
        return Optional.of(of(Formats.days(whole.first(), whole.last()), parts, today));
    }

    /** The last promised day of a consignment, and the day on which the last of it arrived; null while it has not. */
    record Part(LocalDate last, LocalDate arrived) {

        long late() {
            return arrived == null ? 0 : ChronoUnit.DAYS.between(last, arrived);
        }
    }

    static PromiseKept of(String promised, List<Part> parts, LocalDate today) {
        if (parts.stream().anyMatch(part -> part.arrived == null && today.isAfter(part.last))) {
            return new PromiseKept(promised, Texts.INSTANCE.get("ordering.promise.overdue"), "bad");
        }
        var worst = parts.stream().max(Comparator.comparing(Part::late)).orElseThrow();
        if (worst.late() > 0) {
            return new PromiseKept(promised, Texts.INSTANCE.of("ordering.promise.late",
                    Formats.date(worst.arrived, "day"), worst.late()), "bad");
        }
        return parts.stream().anyMatch(part -> part.arrived == null)
                ? new PromiseKept(promised, Texts.INSTANCE.get("ordering.promise.open"), "info")
                : new PromiseKept(promised, Texts.INSTANCE.of("ordering.promise.kept", Formats.date(parts.stream()
                        .map(Part::arrived).max(Comparator.naturalOrder()).orElseThrow(), "day")), "ok");
    }

    private static boolean isDelivered(OrderView order) {
        return order.fulfilmentStatus() == FulfilmentProgress.DELIVERED;
    }

    /** The day on which the last parcel arrived of a consignment that was delivered; null while something is missing. */
    private static LocalDate arrived(OrderView order, ConsignmentView consignment, List<ShipmentView> parcels) {
        var its = parcels.stream().filter(parcel -> parcel.status().hasLeft() && parcel.consignment() == consignment.no())
                .toList();
        var whole = order.isDivided() ? consignment.openUnits() == 0 && its.stream().allMatch(parcel ->
                parcel.deliveredAt() != null) : isDelivered(order);
        return !whole ? null : its.stream().map(ShipmentView::deliveredAt).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).map(at -> LocalDate.ofInstant(at, BusinessClock.SHOP_ZONE)).orElse(null);
    }
}
