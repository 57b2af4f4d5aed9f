package org.kontor.inventory;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;

/** Reads what lies on the shelf for an order. Who is served by what lies there is computed in one place, the view. */
final class StockQueue {

    private StockQueue() {
    }

    /** Of each SKU of which the order still has open pieces. */
    static Map<Sku, Allotment> of(EntityManager entities, OrderNumber order, Collection<Sku> skus) {
        var lots = new LinkedHashMap<Sku, Allotment>();
        if (!skus.isEmpty()) {
            Row.of(entities.createNativeQuery("select sku, open, packed, served, expected_on from stock_queue"
                            + " where sku = any (string_to_array(?1, ',')) and order_number = ?2 order by sku")
                            .setParameter(1, InventoryQueries.joined(skus)).setParameter(2, order.value()))
                    .forEach(row -> lots.put(row.sku(0), new Allotment(row.sku(0), row.count(1), row.count(2),
                            row.count(3), row.date(4))));
        }
        return lots;
    }
}
