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
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final int MOST_OF_ONE = 200;

    /** Of a queue: who waits, and is looked for by the SKU or by the number. */
    private static final String WAITS = " from stock_queue q where q.served < q.open and q.status = 'ALLOCATED'"
            + " and (?1 = '' or lower(q.sku) like ?2 escape '!' or q.order_number = ?1)";

    /** Only the queues of SKUs of which more is promised than lies there are read, each by its index. */
    private static final String LIST = "select s.sku, w.pieces, w.orders, s.expected_on, count(*) over ()"
            + " from stock_item s cross join lateral (select sum(q.open - q.served) as pieces, count(*) as orders"
            + WAITS + " and q.sku = s.sku) w"
            + " where s.reserved > s.on_hand and w.orders > 0 and (not ?3 or s.expected_on < ?4)"
            + " order by s.expected_on, s.sku";

    private static final String ORDERS = "select sku, order_number, waiting from"
            + " (select q.sku, q.order_number, q.open - q.served as waiting, q.place,"
            + " row_number() over (partition by q.sku order by q.place) as turn" + WAITS
            + " and q.sku = any (string_to_array(?3, ','))) w where turn <= ?4 order by sku, place";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** What lies on the shelf for an order, by SKU: one statement; SKUs that it has no open pieces of are missing. */
    public Map<Sku, Allotment> ofOrder(OrderNumber order, Collection<Sku> skus) {
        return StockQueue.of(entities, order, skus, clock.today());
    }

    /**
     * The day from which all that an order still holds is here; empty when it is, or when nobody knows
     * ({@link Allotment#isDayUnknown}).
     */
    public Optional<LocalDate> readyDay(OrderNumber order, Collection<Sku> skus) {
        return Allotment.readyDay(ofOrder(order, skus).values());
    }

    /** The orders that wait for a SKU, paid or not, in the order in which they are served, up to a place in the queue. */
    public List<OrderNumber> queue(Sku sku, int beforePlace) {
        return Row.of(entities.createNativeQuery("select order_number from stock_queue"
                + " where sku = ?1 and served < open and place < ?2 order by place")
                .setParameter(1, sku.value()).setParameter(2, beforePlace)).stream()
                .map(row -> new OrderNumber(row.text(0))).toList();
    }

    /**
     * The SKUs that confirmed orders wait for, the longest overdue first. The text is part of a SKU or the number of an
     * order, of which then only what it waits for is told; one SKU alone comes with many more of its orders;
     * {@code overdue} leaves only those whose day is over.
     */
    @RolesAllowed({"orders", "finance", "content", "admin"})
    public Page<WaitingGoods> list(String text, boolean overdue, PageRequest request) {
        var wanted = text == null ? "" : text.strip().replaceFirst("^#", "");
        var rows = Row.of(search(LIST, wanted).setParameter(3, overdue).setParameter(4, Date.valueOf(clock.today()))
                .setFirstResult(request.offset()).setMaxResults(request.size()));
        var orders = orders(rows.stream().map(row -> row.sku(0)).toList(), wanted);
        var today = clock.today();
        return new Page<>(rows.stream().map(row -> new WaitingGoods(row.sku(0), row.count(1), row.count(2), row.date(3),
                row.date(3).isBefore(today), orders.getOrDefault(row.sku(0), List.of()))).toList(),
                rows.isEmpty() ? 0 : rows.get(0).number(4), request);
    }

    private Query search(String statement, String wanted) {
        var pattern = "%" + wanted.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
                + "%";
        return entities.createNativeQuery(statement).setParameter(1, wanted).setParameter(2, pattern);
    }

    private Map<Sku, List<WaitingOrder>> orders(List<Sku> skus, String wanted) {
        return skus.isEmpty() ? Map.of() : Row.of(search(ORDERS, wanted)
                .setParameter(3, InventoryQueries.joined(skus))
                .setParameter(4, skus.size() == 1 ? MOST_OF_ONE : MOST_ORDERS)).stream()
                .collect(Collectors.groupingBy(row -> row.sku(0), Collectors.mapping(row ->
                        new WaitingOrder(new OrderNumber(row.text(1)), row.count(2)), Collectors.toList())));
    }
}
