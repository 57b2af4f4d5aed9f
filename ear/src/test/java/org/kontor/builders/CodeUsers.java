package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.kontor.builders.Sales.Coded;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.promotion.PromotionRefused;
import org.kontor.shared.Address;
import org.kontor.shared.DomainException;
import org.kontor.shared.Email;
import org.kontor.shared.Sku;

/** Customers who enter a code and order. */
@ApplicationScoped
public class CodeUsers {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private CartCoupons coupons;

    /** A cart with one piece and the code that lacks nothing any more. */
    public CartView ready(Sku sku, Coded coded) {
        return enter(shoppers.readyCart(sku, 1), coded);
    }

    public CartView enter(CartView cart, Coded coded) {
        return coupons.enter(cart.token(), coded.code().value(), "test " + cart.token());
    }

    /** So many carts of somebody else each, with goods for all of them. */
    public List<CartView> ready(int buyers, Coded coded) {
        var sku = shelf.product(1995, 2 * buyers);
        return IntStream.range(0, buyers).mapToObj(buyer -> ready(sku, coded)).toList();
    }

    /** So many carts of one and the same customer. */
    public List<CartView> readyOfOne(int wanted, Coded coded) {
        var contact = new CartContact(Email.parse("ann." + coded.code().value() + "@example.com"), null,
                new Address("Ann", null, "Torstraße 14", null, "10119", "Berlin", "DE"), null);
        return ready(wanted, coded).stream().map(CartView::token)
                .peek(token -> carts.contact(token, contact)).map(token -> carts.view(token).orElseThrow()).toList();
    }

    /** The cart once its address has something before the @ that makes no other mailbox. */
    public CartView write(CartView cart, String tag) {
        carts.contact(cart.token(), new CartContact(Email.parse(cart.email().value().replace("@", tag + "@")), cart.phone(),
                cart.shipTo(), cart.billTo()));
        return carts.view(cart.token()).orElseThrow();
    }

    /** Those that are still carts, as they are now. */
    public List<CartView> left(List<CartView> some) {
        return some.stream().flatMap(cart -> carts.view(cart.token()).stream()).toList();
    }

    /** How many of the carts become orders when all are placed at once; the others are told why. */
    public int placeAtOnce(List<CartView> ready) throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(ready);
        var results = AtOnce.times(ready.size(), () -> {
            var mine = waiting.remove();
            return Eager.until(() -> shoppers.order(mine));
        });
        results.stream().filter(result -> !result.isDone()).forEach(result -> requireWord(result.refusal()));
        return (int) results.stream().filter(AtOnce.Result::isDone).count();
    }

    private static void requireWord(DomainException refusal) {
        if (!(refusal instanceof PromotionRefused || refusal instanceof CheckoutRefused)) {
            throw new AssertionError(refusal);
        }
    }
}
