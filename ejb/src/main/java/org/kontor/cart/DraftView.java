package org.kontor.cart;

import java.time.Instant;
import java.util.List;
import org.kontor.shared.OrderNumber;

/**
 * A cart that staff fill for somebody on the phone: who made it, what was taken off it by hand, the order that it
 * became, or null, and the one that ended unpaid and is made again by it, or null. What is in it and what it costs is
 * the {@link CartView} of its token.
 */
public record DraftView(long id, CartToken token, CartStatus status, String madeBy, Instant madeAt, OrderNumber order,
                        OrderNumber copiedFrom, List<GivenDiscount> discounts) {

    public DraftView {
        discounts = List.copyOf(discounts);
    }

    public boolean isOpen() {
        return status == CartStatus.ACTIVE;
    }
}
