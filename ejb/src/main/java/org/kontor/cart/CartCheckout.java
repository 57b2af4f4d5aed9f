package org.kontor.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.pricing.PriceFee;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/** The end of a cart: what the checkout needs to make it an order, in the checkout's own transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CartCheckout {

    @Inject
    private CartShelf shelf;

    @Inject
    private CartAppraisal appraisal;

    @Inject
    private KnownBuyers known;

    @Inject
    private BusinessClock clock;

    /** Locks the cart until the transaction ends and shows it; empty when it is no longer active. */
    public Optional<CartView> lock(CartToken token) {
        return shelf.byTokenForUpdate(token).filter(Cart::isActive).map(cart -> {
            var offers = appraisal.offers(cart);
            return appraisal.view(cart, offers, CartChanges.of(cart, offers));
        });
    }

    /** The same in a way to pay that costs so much, as it is listed. */
    public Optional<CartView> lock(CartToken token, PriceFee fee) {
        return shelf.byTokenForUpdate(token).filter(Cart::isActive).map(cart -> appraisal.charged(cart, fee));
    }

    /** The cart as a draft of staff; empty for the cart of a customer. */
    public Optional<DraftView> draft(CartToken token) {
        return shelf.byTokenForUpdate(token).filter(Cart::isDraft).map(Cart::draft);
    }

    /** Whose uses of promotions it counts among, as when it was priced; it has a contact. */
    public Email counted(CartToken token) {
        return shelf.byTokenForUpdate(token).flatMap(known::counted).orElseThrow();
    }

    /** The address that the cart's contact names, read without the cart; empty where there is none yet. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Email> contact(CartToken token) {
        return shelf.emailOf(token);
    }

    /** The order that the cart became, if it did. */
    public Optional<OrderNumber> orderOf(CartToken token) {
        return shelf.byTokenForUpdate(token).flatMap(Cart::orderNumber);
    }

    /**
     * The cart has become this order. Refuses with {@link CartRefused} when it changed since the version that the
     * customer saw, or became another order; saying the same twice does it once.
     */
    public void complete(CartToken token, long version, OrderNumber order) {
        var cart = shelf.byTokenForUpdate(token).orElseThrow(() -> new NotFound("cart", "yours"));
        if (cart.orderNumber().filter(order::equals).isPresent()) {
            return;
        }
        if (!cart.isActive() || cart.version() != version) {
            throw new CartRefused("cart.refused.changed");
        }
        cart.complete(order, clock.now());
    }
}
