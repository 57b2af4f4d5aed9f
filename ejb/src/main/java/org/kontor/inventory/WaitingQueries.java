package org.kontor.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.inventory.WaitingGoods.WaitingOrder;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;

/** Which orders wait for goods, and until when. Who may see those of one order is decided by who may see the order. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class WaitingQueries {

    private static final int MOST_ORDERS = 10;

    private static final String FILTERED = " from stock_queue where served < open and status = 'ALLOCATED'"
            + " and (not ?1 or expected_on is null or expected_on < ?2)"
            + " and (?3 = '' or lower(sku) like ?4 escape '!' or order_number = ?3)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** What lies on the shelf for an order, by SKU: one statement; SKUs that it has no open pieces of are missing. */
    public Map<Sku, Allotment> ofOrder(OrderNumber order, Collection<Sku> skus) {
        return StockQueue.of(entities, order, skus);
    }

    /** The day from which all that an order still holds is here; empty when it is, or nobody knows. */
    public Optional<LocalDate> readyDay(OrderNumber order, Collection<Sku> skus) {
        return ofOrder(order, skus).values().stream().filter(lot -> lot.waiting() > 0).map(Allotment::expectedOn)
                .filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /**
     * The SKUs that confirmed orders wait for, the longest overdue first. The text is part of a SKU or the number of an
     * order; {@code overdue} leaves only those whose day is over or unknown.
     */
    @RolesAllowed({"orders", "finance", "content", "admin"})
    public Page<WaitingGoods> list(String text, boolean overdue, PageRequest request) {
        var wanted = text == null ? "" : text.strip().replaceFirst("^#", "");
        var rows = Row.of(bind("select sku, sum(open - served), count(*), expected_on, count(*) over ()" + FILTERED
                + " group by sku, expected_on order by expected_on nulls first, sku", wanted, overdue)
                .setFirstResult(request.offset()).setMaxResults(request.size()));
        var orders = orders(rows.stream().map(row -> row.sku(0)).toList());
        var today = clock.today();
        return new Page<>(rows.stream().map(row -> new WaitingGoods(row.sku(0), row.count(1), row.count(2), row.date(3),
                row.has(3) && row.date(3).isBefore(today), orders.getOrDefault(row.sku(0), List.of()))).toList(),
                rows.isEmpty() ? 0 : rows.get(0).number(4), request);
    }

    private Query bind(String statement, String wanted, boolean overdue) {
        var pattern = "%" + wanted.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
                + "%";
        return entities.createNativeQuery(statement).setParameter(1, overdue)
                .setParameter(2, Date.valueOf(clock.today())).setParameter(3, wanted).setParameter(4, pattern);
    }

    private Map<Sku, List<WaitingOrder>> orders(List<Sku> skus) {
        return skus.isEmpty() ? Map.of() : Row.of(entities.createNativeQuery("select sku, order_number, waiting from"
                        + " (select sku, order_number, open - served as waiting, place,"
                        + " row_number() over (partition by sku order by place) as turn from stock_queue"
                        + " where served < open and status = 'ALLOCATED' and sku = any (string_to_array(?1, ','))) w"
                        + " where turn <= ?2 order by sku, place")
                .setParameter(1, InventoryQueries.joined(skus)).setParameter(2, MOST_ORDERS)).stream()
                .collect(Collectors.groupingBy(row -> row.sku(0), Collectors.mapping(row ->
                        new WaitingOrder(new OrderNumber(row.text(1)), row.count(2)), Collectors.toList())));
    }
}
