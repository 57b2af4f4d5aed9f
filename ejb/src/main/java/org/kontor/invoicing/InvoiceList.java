package org.kontor.invoicing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** The list of documents behind one filter, without loading what they say; sort keys come from a table. */
final class InvoiceList {

    static final String COLUMNS = "select number, kind, order_number, issued_on, currency, net_minor, tax_minor,"
            + " gross_minor, shipment_number, refund_number, preceding_number from invoice i";

    private static final Map<String, String> SORTS = Map.of("number", "i.kind, i.year, i.no", "issuedOn", "i.issued_on",
            "order", "i.order_number", "gross", "i.gross_minor");

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> values = new ArrayList<>();

    InvoiceList(InvoiceFilter filter) {
        if (filter.kind() != null) {
            where("i.kind = ?", filter.kind().name());
        }
        if (filter.from() != null) {
            where("i.issued_on >= ?", Date.valueOf(filter.from()));
        }
        if (filter.to() != null) {
            where("i.issued_on <= ?", Date.valueOf(filter.to()));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where("(i.number like ? escape '!' or i.order_number like ? escape '!')", prefix(filter.text()));
        }
    }

    private static String prefix(String text) {
        var wanted = text.strip().replaceFirst("^#", "").toUpperCase(Locale.ROOT);
        return wanted.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private void where(String condition, Object value) {
        values.add(value);
        conditions.add(condition.replace("?", "?" + values.size()));
    }

    Page<InvoiceRow> page(EntityManager entities, PageRequest request) {
        var newestFirst = request.sort() == null || request.descending();
        var direction = newestFirst ? " desc" : " asc";
        var sort = SORTS.getOrDefault(request.sort() == null ? "issuedOn" : request.sort(), "i.issued_on")
                .replace(",", direction + ",");
        var rows = Row.of(bound(entities.createNativeQuery(COLUMNS + conditions() + " order by " + sort + direction
                + ", i.id" + direction)).setFirstResult(request.offset()).setMaxResults(request.size()));
        return new Page<>(rows.stream().map(InvoiceList::read).toList(), count(entities), request);
    }

    long count(EntityManager entities) {
        return Row.first(bound(entities.createNativeQuery("select count(*) from invoice i" + conditions())))
                .orElseThrow().number(0);
    }

    static InvoiceRow read(Row row) {
        return new InvoiceRow(InvoiceNumber.parse(row.text(0)), row.one(1, InvoiceKind.class),
                OrderNumber.parse(row.text(2)), row.date(3), row.money(5, 4), row.money(6, 4), row.money(7, 4),
                row.text(8), row.text(9), row.has(10) ? InvoiceNumber.parse(row.text(10)) : null);
    }

    private String conditions() {
        return " where " + String.join(" and ", conditions);
    }

    private Query bound(Query query) {
        for (var index = 0; index < values.size(); index++) {
            query.setParameter(index + 1, values.get(index));
        }
        return query;
    }
}
