package org.kontor.inventory;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;

/** Reads what lies on the shelf for an order. Who is served by what lies there is computed in one place, the view. */
final class StockQueue {

    private StockQueue() {
    }

    /**
     * Of each SKU of which the order still has open pieces. Where all that is promised lies on the shelf, everybody is
     * served; only for other SKUs is the queue read, which takes the longer the more orders stand in it.
     */
    static Map<Sku, Allotment> of(EntityManager entities, OrderNumber order, Collection<Sku> skus, LocalDate today) {
        var lots = new LinkedHashMap<Sku, Allotment>();
        if (skus.isEmpty()) {
            return lots;
        }
        var own = rows(entities, "select r.sku, r.quantity - r.shipped - r.released, r.packed,"
                + " r.quantity - r.shipped - r.released, s.expected_on, s.reserved > s.on_hand"
                + " from reservation r join stock_item s on s.sku = r.sku"
                + " where r.sku = any (string_to_array(?1, ',')) and r.order_number = ?2"
                + " and r.status in ('HELD', 'ALLOCATED') and r.shipped + r.released < r.quantity order by r.sku",
                order, skus);
        own.forEach(row -> lots.put(row.sku(0), lot(row, today)));
        var queued = own.stream().filter(row -> row.flag(5)).map(row -> row.sku(0)).toList();
        if (!queued.isEmpty()) {
            rows(entities, "select sku, open, packed, served, expected_on from stock_queue"
                    + " where sku = any (string_to_array(?1, ',')) and order_number = ?2", order, queued)
                    .forEach(row -> lots.put(row.sku(0), lot(row, today)));
        }
        return lots;
    }

    private static List<Row> rows(EntityManager entities, String query, OrderNumber order, Collection<Sku> skus) {
        return Row.of(entities.createNativeQuery(query).setParameter(1, InventoryQueries.joined(skus))
                .setParameter(2, order.value()));
    }

    /** A day that is over is none: nobody knows when the goods come. */
    private static Allotment lot(Row row, LocalDate today) {
        var day = row.date(4);
        return new Allotment(row.sku(0), row.count(1), row.count(2), row.count(3),
                day == null || day.isBefore(today) ? null : day);
    }
}
