package org.kontor.checkout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.Allotment;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Sku;

/** A line of an order of which pieces are still to come, as letters say it; the day is null while nobody knows it. */
public record WaitingLine(String name, int pieces, LocalDate day) {

    /** The lines of an order that wait, in its order, from what lies on the shelf for it. */
    public static List<WaitingLine> of(OrderView order, Map<Sku, Allotment> lots) {
        return order.goodsLines().stream().filter(line -> lots.containsKey(Sku.parse(line.sku()))).map(line -> {
            var lot = lots.get(Sku.parse(line.sku()));
            return new WaitingLine(line.name(), lot.waiting(), lot.expectedOn());
        }).filter(line -> line.pieces() > 0).toList();
    }
}
