package org.kontor.inventory;

import java.time.LocalDate;
import java.util.List;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/**
 * A SKU of which confirmed orders wait for pieces, in the order in which they are served, and the day that staff named,
 * even if it is over; {@code orderCount} may be more than the orders that are listed.
 */
public record WaitingGoods(Sku sku, int pieces, int orderCount, LocalDate expectedOn, boolean overdue,
                           List<WaitingOrder> orders) {

    /** An order that waits for so many pieces. */
    public record WaitingOrder(OrderNumber number, int pieces) {
    }

    public WaitingGoods {
        orders = List.copyOf(orders);
    }

    /** Orders that wait but are not listed. */
    public int more() {
        return orderCount - orders.size();
    }
}
