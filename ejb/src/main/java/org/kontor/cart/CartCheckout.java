package org.kontor.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.pricing.PriceFee;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
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
    private KnownBuyers buyers;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

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
        return shelf.byTokenForUpdate(token).flatMap(buyers::counted).orElseThrow();
    }

    /** The order that the cart became, if it did. */
    public Optional<OrderNumber> orderOf(CartToken token) {
        return shelf.byTokenForUpdate(token).flatMap(Cart::orderNumber);
    }

    /**
     * The draft of the caller with the goods of an order that ended unpaid, for the same people, without its discounts;
     * one that was made of it before and not given up is the same. It names prices that changed since, and goods of
     * which there are too few, and that it goes in one consignment where the order went in several. The caller has locked the order.
     */
    public long copy(OrderNumber order) {
        return shelf.copyOf(order).orElseGet(() -> {
            var old = shelf.ofOrder(order).orElseThrow(() -> new NotFound("cart of order", order));
            var cart = new Cart(new CartToken(Tokens.fresh()), old.currency(),
                    CartOrigin.draft(actor.name(), order), clock.now());
            cart.contact(old.contact(), clock.now());
            cart.deliver(old.deliveryMethod(), clock.now());
            cart.divide(old.division(), clock.now());
            old.lines().forEach(line -> cart.put(line.sku(), line.quantity(), line.seen(), clock.now()));
            return shelf.open(cart);
        }).draft().id();
    }

    /** Whether a draft makes the order again: it must not live beside that. */
    public boolean isCopied(OrderNumber order) {
        return shelf.copyOf(order).isPresent();
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
