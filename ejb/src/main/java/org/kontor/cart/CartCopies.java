package org.kontor.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.customer.SignedIn;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/** Carts that make an order again which ended unpaid: a draft of staff, or the cart of its customer. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CartCopies {

    private static final long AS_MADE = 1; // nobody changed it since

    @Inject
    private CartShelf shelf;

    @Inject
    private CardShelf cards;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private SignedIn caller;

    /**
     * The draft of the caller with the goods of an order that ended unpaid, for the same people, without its discounts;
     * one that was made of it before and not given up is the same. It names prices that changed since, and goods of
     * which there are too few, and that it goes in one consignment where the order went in several. The caller has
     * locked the order.
     */
    public long draft(OrderNumber order) {
        return shelf.draftOf(order)
                .orElseGet(() -> shelf.open(copied(old(order), CartOrigin.draft(actor.name(), order)))).draft().id();
    }

    /**
     * The cart of the caller with the goods of an order that ended unpaid, its contact, deliveries and codes, for the
     * caller may open that order; its gift cards are typed again. It names what changed since, as any cart does. What
     * lies in the cart that the caller has now comes along: of each SKU the larger quantity counts. The cart that was
     * made of the order before, and not ordered yet, is the same; but once somebody put more into it, it is theirs, and
     * others who may open the order have one of their own. The caller has locked the order.
     *
     * @param held the cart of the browser; null without one
     */
    public CartToken again(OrderNumber order, CartToken held) {
        var now = clock.now();
        var me = caller.number();
        var present = me.flatMap(shelf::ofCustomerForUpdate).or(() -> Optional.ofNullable(held)
                .flatMap(shelf::byTokenForUpdate).filter(cart -> cart.isActive() && !cart.isDraft()));
        var old = old(order);
        var cart = shelf.againOf(order).stream().filter(known -> isOf(known, held, old)).findFirst()
                .orElseGet(() -> copied(old, CartOrigin.again(null, order)));
        shelf.add(cart);
        present.filter(other -> other != cart).ifPresent(other -> {
            var merge = CartMerge.of(other, cart);
            other.lines().forEach(line -> cart.put(line.sku(), merge.pieces().get(line.sku()), line.seen(), now));
            cart.hold(merge.coupons(), now);
            other.putInto(cart, now);
            shelf.save(); // an account has one cart at a time
        });
        me.filter(number -> cart.customer().isEmpty()).ifPresent(number -> cart.belongTo(number, now));
        shelf.save();
        present.filter(other -> other != cart)
                .ifPresent(other -> cards.move(other.token(), cart.token(), CartCards.MOST));
        return cart.token();
    }

    /** Whether it is the caller's: that of the account or of the browser, or there is nothing in it but the order. */
    private boolean isOf(Cart cart, CartToken held, Cart old) {
        var isNothingElse = cart.version() == AS_MADE && cart.lines().size() == old.lines().size()
                && old.lines().stream().allMatch(line -> cart.quantity(line.sku()) == line.quantity())
                && cart.coupons().equals(old.coupons()) && cards.of(cart.token()).isEmpty();
        return cart.customer().isPresent() || isNothingElse || cart.token().equals(held)
                || held != null && shelf.isPutInto(held, cart.token());
    }

    private Cart old(OrderNumber order) {
        return shelf.ofOrder(order).orElseThrow(() -> new NotFound("cart of order", order));
    }

    private Cart copied(Cart old, CartOrigin origin) {
        var now = clock.now();
        var cart = new Cart(new CartToken(Tokens.fresh()), old.currency(), origin, now);
        cart.contact(old.contact(), now);
        cart.deliver(old.deliveryMethod(), now);
        cart.divide(old.division(), now);
        old.lines().forEach(line -> cart.put(line.sku(), line.quantity(), line.seen(), now));
        if (!cart.isDraft()) {
            cart.hold(HeldCodes.of(old.coupons()), now);
            cart.see(old.seen());
        }
        return cart;
    }

    /** Whether a draft or a customer's cart makes the order again: it must not live beside that. */
    public boolean isCopied(OrderNumber order) {
        return shelf.isCopied(order);
    }
}
