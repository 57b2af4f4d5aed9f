package org.kontor.ordering;

import org.kontor.shared.OrderNumber;

/** Why an order is held: a person said so, the money that was reserved for it is gone, or a rule finds it doubtful. */
public enum HoldKind {
    STAFF, PAYMENT, REVIEW;

    /** Refuses staff to take the place of another kind: they could release what is not paid or not looked at. */
    void requireHolding(HoldKind held, OrderNumber order) {
        if (this == STAFF && held != null && held != STAFF) {
            throw new OrderRefused("ordering.refused.alreadyHeld", order);
        }
    }

    /** Refuses to release what is not held, or not by this kind. */
    void requireReleasing(HoldKind held, OrderNumber order) {
        if (held != this) {
            throw new OrderRefused(held == null ? "ordering.refused.notHeld" : "ordering.refused.release." + held, order);
        }
    }
}
