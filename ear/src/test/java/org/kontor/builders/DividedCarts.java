package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.DivideCart;
import org.kontor.shared.Address;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/**
 * Carts of two lamps and two books for 80,00 € in all: above what makes standard delivery free, which no part of them
 * is.
 */
@ApplicationScoped
public class DividedCarts {

    public static final Address AUNT =
            new Address("Åsa Lund", null, "Hauptstraße 1", null, "80331", "München", "DE");

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    /** A cart and what is in it: lamps at 30,00 €, and books at 10,00 € at the reduced rate. */
    public record Filled(CartToken token, Sku lamp, Sku book) {
    }

    public Filled filled() {
        var lamp = shelf.product(3000, 9);
        var book = shelf.product(1000, 9, TaxCategory.REDUCED);
        var token = carts.add(null, lamp, 2).token();
        carts.add(token, book, 2);
        return new Filled(shoppers.ready(token).token(), lamp, book);
    }

    public CartView now(CartToken token) {
        return carts.view(token).orElseThrow();
    }

    /** Divides a cart into what goes to its own address and what goes to another one; null: there, too. */
    public CartView divided(CartToken token, Address to, Map<Sku, Integer> first, Map<Sku, Integer> second) {
        return carts.divide(new DivideCart(token, now(token).version(), List.of(new DivideCart.Part(null, first),
                new DivideCart.Part(to, second))));
    }

    /** The first part goes by standard delivery, the second by express. */
    public CartView sent(CartToken token) {
        return carts.deliver(token, now(token).version(), Map.of(1, "STANDARD", 2, "EXPRESS"));
    }

    /** One lamp goes to the aunt by express, the rest home by standard delivery. */
    public CartView ready(Filled cart) {
        divided(cart.token(), AUNT, Map.of(cart.lamp(), 1, cart.book(), 2), Map.of(cart.lamp(), 1));
        return sent(cart.token());
    }
}
