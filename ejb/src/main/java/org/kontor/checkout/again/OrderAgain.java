package org.kontor.checkout.again;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.cart.CartCopies;
import org.kontor.cart.CartToken;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.Ordering;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/** How a customer makes an order again that ended unpaid, without typing anything anew. */
@Stateless
@PermitAll
public class OrderAgain {

    @Inject
    private OrderQueries orders;

    @Inject
    private Ordering ordering;

    @Inject
    private CartCopies copies;

    /**
     * The cart with all that was in the order and was said in it; see {@link CartCopies#again}. From then on the order
     * never lives again: money that comes for it goes back. Asking twice answers one cart. Refuses whoever has not the
     * key of the order with {@link NotFound}, and an order that lives with {@link CheckoutRefused}.
     *
     * @param held the cart of the browser; null without one
     */
    public Again begin(OrderNumber number, String key, CartToken held) {
        if (orders.byNumberAndKey(number, key).isEmpty()) {
            throw new NotFound("order", number);
        }
        var order = ordering.lock(number);
        if (!order.isEndedUnpaid()) {
            throw new CheckoutRefused("checkout.refused.repeat", number);
        }
        if (!copies.isCopied(number)) {
            ordering.happened(number, "ORDERED_AGAIN", "");
        }
        return new Again(copies.again(number, held), order.shipTo().country());
    }

    /** The cart, and the country to which the order went, in whose market it is. */
    public record Again(CartToken cart, String country) {
    }
}
