package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kontor.ordering.BillingProgress;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderFilter;
import org.kontor.ordering.OrderFilter.View;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderRow;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.PaymentProgress;
import org.kontor.ordering.ReturnProgress;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.web.Formats;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.Texts;
import org.kontor.web.list.ListAddress;
import org.kontor.web.list.Sorting;

/** The list of orders for staff. All of its state is in the address: it can be shared, reloaded and gone back to. */
@Named
@RequestScoped
public class OrderListPage {

    private static final String PATH = "/admin/orders";
    private static final int SIZE = 25;
    private static final List<String> FILTERS = List.of("q", "payment", "fulfilment", "billing", "returns", "method",
            "from", "to");

    @Inject
    private OrderQueries orders;

    @Inject
    private DeliveryQueries deliveries;

    @Inject
    private HttpServletRequest request;

    private Page<OrderRow> found;

    /** A view above the list with what waits in it; null where that is not counted. */
    public record Tab(String label, String href, boolean current, Long count) {
    }

    /** A filter that is applied, and the address of the list without it. */
    public record Chip(String field, String value, String href) {
    }

    /** A status that is kept and indexed for itself. */
    public record Axis(String name, String label, String any, List<Choice> choices) {
    }

    /** A status that can be chosen. */
    public record Choice(String value, String label, boolean chosen) {
    }

    public void load() {
        var number = PageNumber.parse(param("page"));
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        var order = getSorting();
        found = orders.list(filter(), new PageRequest(number.get(), SIZE, order.key(), order.descending()));
    }

    private OrderFilter filter() {
        return new OrderFilter(current(), param("q"), axis(PaymentProgress.class, "payment"),
                axis(FulfilmentProgress.class, "fulfilment"), axis(BillingProgress.class, "billing"),
                axis(ReturnProgress.class, "returns"), param("method"), day("from"), day("to"));
    }

    private View current() {
        return one(View.class, param("view"), View.ALL);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst()
                .orElse(otherwise);
    }

    private <E extends Enum<E>> E axis(Class<E> type, String name) {
        return one(type, param(name), null);
    }

    private LocalDate day(String name) {
        var text = param(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** Whether the signed-in person may hold and release orders. */
    public boolean isHolding() {
        return request.isUserInRole("orders") || request.isUserInRole("admin");
    }

    public List<OrderRow> getRows() {
        return found.items();
    }

    public long getTotal() {
        return found.total();
    }

    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(each -> param(each) != null) || current() != View.ALL;
    }

    public boolean isWithoutMatch() {
        return found.isEmpty() && isFiltered();
    }

    public boolean isWithoutOrders() {
        return found.isEmpty() && !isFiltered();
    }

    public Pager getPager() {
        return Pager.of(found, number -> address().page(number).toString());
    }

    public List<Tab> getTabs() {
        var waiting = orders.waiting();
        return Arrays.stream(View.values()).map(each -> new Tab(Texts.INSTANCE.get("ordering.view." + each),
                ListAddress.of(PATH).with("view", each == View.ALL ? null : each.name().toLowerCase(Locale.ROOT))
                .toString(), each == current(), waiting.get(each))).toList();
    }

    /** The filters that are applied besides the view, each with the way to be rid of it. */
    public List<Chip> getChips() {
        var chips = new ArrayList<Chip>();
        chip(chips, "q", param("q"), "ordering.list.text");
        getAxes().forEach(axis -> axis.choices().stream().filter(Choice::chosen)
                .forEach(each -> chip(chips, axis.name(), each.label(), "ordering.list." + axis.name())));
        chip(chips, "method", methodName(), "ordering.list.method");
        chip(chips, "from", Formats.date(day("from"), "short"), "ordering.list.from");
        chip(chips, "to", Formats.date(day("to"), "short"), "ordering.list.to");
        return chips;
    }

    private String methodName() {
        return param("method") == null ? null : deliveries.name(param("method")).orElse(param("method"));
    }

    private void chip(List<Chip> chips, String name, String value, String field) {
        if (value != null && !value.isBlank()) {
            chips.add(new Chip(Texts.INSTANCE.get(field), value, address().page(1).with(name, null).toString()));
        }
    }

    /** The axes by which the list is filtered, each with what can be chosen. */
    public List<Axis> getAxes() {
        return List.of(axis("payment", PaymentProgress.values()), axis("fulfilment", FulfilmentProgress.values()),
                axis("billing", BillingProgress.values()), axis("returns", ReturnProgress.values()));
    }

    private Axis axis(String name, Enum<?>[] all) {
        return new Axis(name, Texts.INSTANCE.get("ordering.list." + name),
                Texts.INSTANCE.get("ordering.list." + name + ".any"), Arrays.stream(all).map(status -> new Choice(
                status.name(), Texts.INSTANCE.label(status), status.name().equalsIgnoreCase(param(name)))).toList());
    }

    /** The address of this list sorted by a column; a second click turns it round. */
    public String sorted(String column) {
        return address().page(1).with("sort", getSorting().click(column)).toString();
    }

    /** Newest first, until somebody wants another order. */
    public Sorting getSorting() {
        return Sorting.of(param("sort"), "-placedAt");
    }

    private ListAddress address() {
        var address = ListAddress.of(PATH).with("view", param("view"));
        for (var filter : FILTERS) {
            address = address.with(filter, param(filter));
        }
        return address.with("sort", param("sort")).with("page", param("page"));
    }

    public String tone(Object status) {
        return Tones.of(status);
    }

    /** Whether anything was or will be sent. */
    public boolean goes(OrderRow row) {
        return row.status() != OrderStatus.EXPIRED && row.status() != OrderStatus.CANCELLED;
    }

    /** An order that waits for nothing from us has no colour in its fulfilment: attention is for what can be sent. */
    public String fulfilmentTone(OrderRow row) {
        var open = row.status() == OrderStatus.CONFIRMED || row.status() == OrderStatus.COMPLETED;
        return open ? Tones.of(row.fulfilmentStatus()) : "neutral";
    }

    /** Whether the order's own status says more than payment and fulfilment do. */
    public boolean special(OrderRow row) {
        return row.status() == OrderStatus.ON_HOLD || row.status() == OrderStatus.CANCELLED
                || row.status() == OrderStatus.EXPIRED || row.status() == OrderStatus.DRAFT;
    }

    /** Whether it waits for the word of its customer alone, because nothing of it is to be paid. */
    public boolean unconfirmed(OrderRow row) {
        return row.paymentStatus().isUnconfirmed(row.status());
    }

    /** Whether its payment says how it stands. */
    public boolean plain(OrderRow row) {
        return !special(row) && !unconfirmed(row);
    }

    /** What the address says of a filter, of the view, the order or the page; null where it says nothing. */
    public String param(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }
}
