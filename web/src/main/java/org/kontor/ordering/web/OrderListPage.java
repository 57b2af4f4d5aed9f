package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.ordering.OrderFilter;
import org.kontor.ordering.OrderFilter.View;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderRow;
import org.kontor.ordering.PaymentProgress;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** The list of orders for staff. All of its state is in the address: it can be shared, reloaded and gone back to. */
@Named
@RequestScoped
public class OrderListPage {

    private static final int SIZE = 25;

    @Inject
    private OrderQueries orders;

    private String view;
    private String q;
    private String payment;
    private String from;
    private String to;
    private String sort;
    private String page;
    private Page<OrderRow> found;

    /** A tab above the list. */
    public record Tab(String label, String href, boolean current) {
    }

    /** A payment status that can be chosen. */
    public record Choice(String value, String label, boolean chosen) {
    }

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        var descending = sort != null && sort.startsWith("-");
        var column = sort == null ? null : sort.replaceFirst("^-", "");
        found = orders.list(filter(), new PageRequest(number.get(), SIZE, column, descending));
    }

    private OrderFilter filter() {
        return new OrderFilter(current(), q, one(PaymentProgress.class, payment, null), day(from), day(to));
    }

    private View current() {
        return one(View.class, view, View.ALL);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst()
                .orElse(otherwise);
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    public List<OrderRow> getRows() {
        return found.items();
    }

    public long getTotal() {
        return found.total();
    }

    public boolean isFiltered() {
        return q != null || payment != null || from != null || to != null || current() != View.ALL;
    }

    public boolean isWithoutMatch() {
        return found.isEmpty() && isFiltered();
    }

    public boolean isWithoutOrders() {
        return found.isEmpty() && !isFiltered();
    }

    public Pager getPager() {
        return Pager.of(found, number -> address(Map.of("page", number == 1 ? "" : String.valueOf(number))));
    }

    public List<Tab> getTabs() {
        return Arrays.stream(View.values()).map(each -> new Tab(Texts.INSTANCE.get("ordering.view." + each),
                address(Map.of("view", each == View.ALL ? "" : each.name().toLowerCase(Locale.ROOT), "page", "")),
                each == current())).toList();
    }

    public List<Choice> getPayments() {
        return Arrays.stream(PaymentProgress.values())
                .map(status -> new Choice(status.name(), Texts.INSTANCE.label(status),
                status.name().equals(payment))).toList();
    }

    /** The address of this list sorted by a column; a second click turns it round. */
    public String sorted(String column) {
        return address(Map.of("sort", column.equals(sort) ? "-" + column : column, "page", ""));
    }

    private String address(Map<String, String> changed) {
        var values = new LinkedHashMap<String, String>();
        values.put("view", view);
        values.put("q", q);
        values.put("payment", payment);
        values.put("from", from);
        values.put("to", to);
        values.put("sort", sort);
        values.put("page", page);
        values.putAll(changed);
        var query = values.entrySet().stream().filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/admin/orders" + (query.isEmpty() ? "" : "?" + query);
    }

    public String tone(Object status) {
        return Tones.of(status);
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getPayment() {
        return payment;
    }

    public void setPayment(String payment) {
        this.payment = payment;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
