package org.kontor.ordering.list;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderFilter;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.PaymentProgress;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;

/**
 * The list of orders behind one filter: counting and loading share the same conditions; sort keys come from a table.
 */
public final class OrderList {

    private static final Map<String, String> SORTS = Map.of("number", "o.id", "placedAt", "o.placedAt",
            "customerName", "o.delivery.to.name", "total", "o.totals.total");
    private static final List<PaymentProgress> REFUNDED = List.of(PaymentProgress.PART_REFUNDED,
            PaymentProgress.REFUNDED);
    private static final List<FulfilmentProgress> TO_SHIP = List.of(FulfilmentProgress.UNFULFILLED,
            FulfilmentProgress.PARTIAL);

    private static final List<FulfilmentProgress> MOVING = List.of(FulfilmentProgress.UNFULFILLED,
            FulfilmentProgress.PARTIAL, FulfilmentProgress.SHIPPED, FulfilmentProgress.PART_DELIVERED);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Today says what is late. */
    public OrderList(OrderFilter filter, LocalDate today) {
        switch (filter.view()) {
            case TO_SHIP -> {
                where("o.status = :status", "status", OrderStatus.CONFIRMED);
                where("o.fulfilmentStatus in :toShip", "toShip", TO_SHIP);
            }
            case LATE -> late(filter.method(), today);
            case UNPAID -> where("o.status = :status", "status", OrderStatus.PENDING_PAYMENT);
            case REVIEW -> conditions.add("o.holds.review is not null");
            case ON_HOLD -> where("o.status = :status", "status", OrderStatus.ON_HOLD);
            case REFUNDED -> where("o.paymentStatus in :refunded", "refunded", REFUNDED);
            case ALL -> conditions.add("1 = 1");
        }
        if (filter.paymentStatus() != null) {
            where("o.paymentStatus = :payment", "payment", filter.paymentStatus());
        }
        if (filter.fulfilmentStatus() != null) {
            where("o.fulfilmentStatus = :fulfilment", "fulfilment", filter.fulfilmentStatus());
        }
        if (filter.billingStatus() != null) {
            where("o.billingStatus = :billing", "billing", filter.billingStatus());
        }
        if (filter.returnStatus() != null) {
            where("o.returnStatus = :returns", "returns", filter.returnStatus());
        }
        if (filter.method() != null && filter.view() != OrderFilter.View.LATE) {
            where("(o.delivery.method = :method or exists (select c from OrderConsignment c where c.order = o"
                    + " and c.delivery.method = :method))", "method", filter.method());
        }
        between(filter.from(), filter.to());
        text(filter.text());
    }

    /** Something of a delivery is still to come though its promise is over; what arrived only parcels tell. */
    private void late(String method, LocalDate today) {
        where("o.fulfilmentStatus in :moving", "moving", MOVING);
        var byMethod = method == null ? "" : " and d.method = ?";
        where("SQL('exists (select 1 from audit.v_delivery d where d.order_id = ? and d.expected"
                + " and d.promised_last < ?" + byMethod + ")', o.id, :today" + (method == null ? "" : ", :method")
                + ") = true", "today", Date.valueOf(today));
        if (method != null) {
            values.put("method", method);
        }
    }

    private void between(LocalDate from, LocalDate to) {
        if (from != null) {
            where("o.businessDate >= :from", "from", from);
        }
        if (to != null) {
            where("o.businessDate <= :to", "to", to);
        }
    }

    private void text(String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        var wanted = text.strip().replaceFirst("^#", "");
        var number = OrderNumber.read(wanted);
        if (number.isPresent()) {
            where("o.number = :number", "number", number.get());
            return;
        }
        var pattern = "%" + wanted.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
                + "%";
        where("(lower(o.delivery.to.name) like :text escape '!' or cast(o.email as varchar) like :text escape '!'"
                + " or exists (select l from OrderLine l where l.order = o and lower(l.sku) like :text escape '!'))",
                "text", pattern);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** Asks how many there are in all. */
    public String count() {
        return "select count(o) from Order o" + conditions();
    }

    /** Asks for their rows, the newest first unless another order is wanted. */
    public String rows(PageRequest request) {
        var sort = SORTS.getOrDefault(request.sort() == null ? "placedAt" : request.sort(), "o.placedAt");
        var direction = request.sort() == null || request.descending() ? " desc" : "";
        return "select new org.kontor.ordering.OrderRow(o.number, o.placedAt, o.delivery.to.name,"
                + " o.status, o.paymentStatus, o.fulfilmentStatus, o.billingStatus, o.returnStatus,"
                + " (select sum(l.quantity) from OrderLine l where l.order = o"
                + " and l.kind = org.kontor.ordering.LineKind.ITEM),"
                + " o.totals.total, o.currency) from Order o" + conditions()
                + " order by " + sort + direction + ", o.id" + direction;
    }

    private String conditions() {
        return " where " + String.join(" and ", conditions);
    }

    /** What both ask with, by the names of their parameters. */
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
