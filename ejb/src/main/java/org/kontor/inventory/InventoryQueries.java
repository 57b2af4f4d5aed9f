package org.kontor.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;

/** How many pieces there are. Customers see what is available, staff see everything. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class InventoryQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** How many of each can be ordered, whether they are here or not: one statement, and every asked SKU has an answer. */
    public Map<Sku, Integer> available(Collection<Sku> skus) {
        var available = new LinkedHashMap<Sku, Integer>();
        stocks(skus).forEach((sku, stock) -> available.put(sku, stock.available()));
        return available;
    }

    /** What customers can have of each now and later: one statement, and every asked SKU has an answer. */
    public Map<Sku, Availability> availability(Collection<Sku> skus) {
        var available = new LinkedHashMap<Sku, Availability>();
        stocks(skus).forEach((sku, stock) -> available.put(sku, stock.availability()));
        return available;
    }

    /** The stock of each asked SKU; of one never received, none. */
    @RolesAllowed({"orders", "finance", "content", "admin"})
    public Map<Sku, Stock> stock(Collection<Sku> skus) {
        return stocks(skus);
    }

    @RolesAllowed({"orders", "finance", "content", "admin"})
    public Stock stock(Sku sku) {
        return stocks(List.of(sku)).get(sku);
    }

    /**
     * Of what is reserved of each: pieces that are held for orders that are not confirmed yet, and may come back. SKUs of
     * which none are held have no entry.
     */
    @RolesAllowed({"orders", "finance", "content", "admin"})
    public Map<Sku, Integer> held(Collection<Sku> skus) {
        return Row.of(entities.createNativeQuery("select sku, sum(quantity - shipped - released) from reservation"
                        + " where sku = any (string_to_array(?1, ',')) and status = 'HELD'"
                        + " and shipped + released < quantity group by sku")
                .setParameter(1, joined(skus))).stream().collect(Collectors.toMap(row -> row.sku(0), row -> row.count(1)));
    }

    /** The last moves of several SKUs together, newest first. */
    @RolesAllowed({"orders", "finance", "content", "admin"})
    public List<StockMove> moves(Collection<Sku> skus, int most) {
        return lastMoves(skus, most);
    }

    private List<StockMove> lastMoves(Collection<Sku> skus, int most) {
        return Row.of(entities.createNativeQuery("select at, delta_on_hand, delta_reserved, reason, order_number, note,"
                        + " actor, sku from stock_move where sku = any (string_to_array(?1, ',')) order by id desc")
                .setParameter(1, joined(skus)).setMaxResults(most)).stream()
                .map(InventoryQueries::move)
                .toList();
    }

    /** Every change of a SKU and what there was after it, newest first: why the stock is what it is. */
    @RolesAllowed({"orders", "finance", "content", "admin"})
    public Page<StockStep> history(Sku sku, PageRequest request) {
        var steps = Row.of(entities.createNativeQuery("select at, delta_on_hand, delta_reserved, reason, order_number, note,"
                        + " actor, sku, sum(delta_on_hand) over (order by id), sum(delta_reserved) over (order by id)"
                        + " from stock_move where sku = ?1 order by id desc")
                .setParameter(1, sku.value()).setFirstResult(request.offset()).setMaxResults(request.size())).stream()
                .map(row -> new StockStep(move(row), row.number(8), row.number(9))).toList();
        var count = Row.first(entities.createNativeQuery("select count(*) from stock_move where sku = ?1")
                .setParameter(1, sku.value())).orElseThrow().number(0);
        return new Page<>(steps, count, request);
    }

    /** How far the counters of a SKU are from its moves; empty where they agree. */
    @RolesAllowed({"orders", "finance", "content", "admin"})
    public Optional<StockDrift> drift(Sku sku) {
        return Row.first(entities.createNativeQuery("select s.on_hand, s.reserved, coalesce(sum(m.delta_on_hand), 0),"
                        + " coalesce(sum(m.delta_reserved), 0) from stock_item s left join stock_move m on m.sku = s.sku"
                        + " where s.sku = ?1 group by s.on_hand, s.reserved"
                        + " having s.on_hand <> coalesce(sum(m.delta_on_hand), 0)"
                        + " or s.reserved <> coalesce(sum(m.delta_reserved), 0)").setParameter(1, sku.value()))
                .map(row -> new StockDrift(row.count(0), row.count(1), row.count(2), row.count(3)));
    }

    private static StockMove move(Row row) {
        return new StockMove(row.instant(0), row.sku(7), row.count(1), row.count(2), row.one(3, StockReason.class),
                row.has(4) ? new OrderNumber(row.text(4)) : null, row.text(5), row.text(6));
    }

    static String joined(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).distinct().collect(Collectors.joining(","));
    }

    private Map<Sku, Stock> stocks(Collection<Sku> skus) {
        var stocks = skus.stream().distinct().collect(Collectors.toMap(Function.identity(), Stock::none,
                (one, other) -> one, LinkedHashMap::new));
        if (!stocks.isEmpty()) {
            Row.of(entities.createNativeQuery("select sku, on_hand, reserved, backorder_limit, expected_on,"
                            + " backorder_withdrawn, arrived from stock_item"
                            // a sub-select, so that one plan serves all and none is made for these SKUs alone
                            + " where sku = any (string_to_array((select ?1), ','))").setParameter(1, joined(skus)))
                    .forEach(row -> stocks.put(row.sku(0), stock(row)));
        }
        return stocks;
    }

    private Stock stock(Row row) {
        return new Stock(row.sku(0), row.count(1), row.count(2), row.count(3), row.date(4),
                Ahead.of(row.count(3), row.flag(5), row.date(4), clock.today()), row.flag(6));
    }
}
