package org.kontor.importing.demo.deals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.importing.demo.goods.DemoProduct;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.CopyTable;

/** Writes what came in, what deals took, and what is left on the shelf: the sum of all of it. */
final class StockRows {

    private final CopyTable items;
    private final CopyTable moves;
    private final CopyTable reservations;
    private final Map<String, Integer> places = new HashMap<>();
    private long nextReservation;

    StockRows(Cargo cargo, long firstReservation) {
        nextReservation = firstReservation;
        items = cargo.table("stock_item", "sku", "on_hand", "arrived", "last_place");
        moves = cargo.table("stock_move", "sku", "delta_on_hand", "delta_reserved", "order_number", "reason", "note",
                "actor", "at");
        reservations = cargo.table("reservation", "id", "order_number", "sku", "quantity", "shipped", "status",
                "place");
    }

    /** What came in when the goods were new: as much as was sold since, and what is there today. */
    void received(List<DemoProduct> goods, Map<String, Integer> sold, Instant now) {
        for (var product : goods) {
            var at = now.minus(product.age(), ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
            for (var variant : product.variants()) {
                var sku = variant.sku().value();
                var came = variant.stock() + sold.getOrDefault(sku, 0);
                items.row(sku, variant.stock(), came > 0, sold.getOrDefault(sku, 0)); // no fewer than there are orders
                if (came > 0) {
                    moves.row(sku, came, 0, null, "RECEIVED", "from " + product.brand(), "orders", at);
                }
            }
        }
    }

    void sold(Deal deal) {
        for (var line : deal.lines()) {
            if (line.isItem()) {
                var sku = line.priced().code();
                var pieces = line.priced().quantity();
                moves.row(sku, 0, pieces, deal.number(), "RESERVED", null, "customer", deal.moments().placed());
                moves.row(sku, -pieces, -pieces, deal.number(), "SHIPPED", null, "orders", deal.moments().shipped());
                reservations.row(nextReservation++, deal.number(), sku, pieces, pieces, "ALLOCATED",
                        places.merge(sku, 1, Integer::sum));
            }
        }
    }
}
