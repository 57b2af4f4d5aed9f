package org.kontor.ordering;

import java.util.Set;
import org.kontor.shared.OrderNumber;

/**
 * Why an order is held: the money that was reserved for it is gone, a rule finds it doubtful, or a person said so. The
 * first of those that stand is the foremost: it says what is to be done next.
 */
public enum HoldKind {
    PAYMENT, REVIEW, STAFF;

    /** Refuses staff to hold what is held already: it does not go on without them or the money. */
    void requireHolding(Set<HoldKind> held, OrderNumber order) {
        if (this == STAFF && held.stream().anyMatch(kind -> kind != STAFF)) {
            throw new OrderRefused("ordering.refused.alreadyHeld", order);
        }
    }

    /** Refuses to release what is not held, or not by this kind. */
    void requireReleasing(Set<HoldKind> held, OrderNumber order) {
        if (!held.contains(this)) {
            throw new OrderRefused(held.isEmpty() ? "ordering.refused.notHeld"
                    : "ordering.refused.release." + held.iterator().next(), order);
        }
    }
}
