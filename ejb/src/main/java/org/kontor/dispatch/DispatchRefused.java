package org.kontor.dispatch;

import org.kontor.ordering.OrderStatus;
import org.kontor.shared.DomainException;
import org.kontor.shared.OrderNumber;

/** A parcel cannot be sent as it was asked for. */
public class DispatchRefused extends DomainException {

    /** Only confirmed orders are sent; of one that is held it says so, for it goes on when the hold ends. */
    static DispatchRefused unconfirmed(OrderStatus status, OrderNumber order) {
        return new DispatchRefused(status == OrderStatus.ON_HOLD ? "dispatch.refused.held" : "dispatch.refused.status",
                order);
    }

    public DispatchRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
