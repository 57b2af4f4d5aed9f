package org.kontor.screening;

import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;

/** What became of one of many orders; {@code OPEN} is still to be done. */
public enum BulkOutcome {
    OPEN, DONE, ALREADY, NOT_CONFIRMED, UNPAID, IN_REVIEW, UNKNOWN;

    /** What would come of a deed with an order as it is; DONE means that it can be done. */
    static BulkOutcome of(BulkDeed deed, OrderView order) {
        if (order.status() != OrderStatus.CONFIRMED && order.status() != OrderStatus.ON_HOLD) {
            return NOT_CONFIRMED;
        }
        if (deed == BulkDeed.HOLD) {
            return order.status() == OrderStatus.CONFIRMED ? DONE : ALREADY;
        }
        if (order.status() == OrderStatus.CONFIRMED) {
            return ALREADY;
        }
        return order.isHeldBy(HoldKind.STAFF) ? DONE : order.holdKind() == HoldKind.PAYMENT ? UNPAID : IN_REVIEW;
    }
}
