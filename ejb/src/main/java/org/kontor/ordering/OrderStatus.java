package org.kontor.ordering;

import org.kontor.shared.Arrows;

/** Where an order stands as an agreement. Money, parcels and invoices have axes of their own. */
public enum OrderStatus {
    DRAFT, PENDING_PAYMENT, CONFIRMED, ON_HOLD, CANCELLED, EXPIRED, COMPLETED;

    public static final Arrows<OrderStatus> ARROWS = Arrows.of(OrderStatus.class)
            .arrow(DRAFT, PENDING_PAYMENT, "staff send a draft to the customer, who agrees and pays; stock is reserved")
            .arrow(PENDING_PAYMENT, CONFIRMED, "authorised and captured money covers the total")
            .arrow(PENDING_PAYMENT, EXPIRED, "the time to pay ran out and the provider was asked; stock comes back")
            .arrow(PENDING_PAYMENT, CANCELLED, "called off before it was paid, after the provider was asked")
            .arrow(EXPIRED, CONFIRMED, "money came late and the stock could be had again")
            .arrow(CONFIRMED, ON_HOLD, "staff or a check stop picking and capture")
            .arrow(ON_HOLD, CONFIRMED, "the reason for the hold is gone")
            .arrow(CONFIRMED, CANCELLED, "called off before any unit was shipped; the money goes back")
            .arrow(CONFIRMED, COMPLETED, "every unit is shipped, cancelled or returned, invoiced, and nothing is owed");
}
