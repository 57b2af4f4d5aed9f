package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.builders.Shoppers;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.DivideCart;
import org.kontor.payment.PayMethod;
import org.kontor.shared.Address;
import org.kontor.shared.Sku;

/** Orders that go to two addresses, each by a way of its own. */
@ApplicationScoped
class DividedDeeds {

    private static final Address AUNT = new Address("Åsa Lund", null, "Hauptstraße 1", null, "80331", "München", "DE");
    private static final List<String> WAYS = List.of("STANDARD", "EXPRESS");

    @Inject
    private Carts carts;

    @Inject
    private Shoppers shoppers;

    @Inject
    private CustomerDeeds customers;

    List<Deed> all() {
        return List.of(new Deed("order in two consignments", 6, this::order));
    }

    private String order(Trail trail) {
        var token = carts.add(null, trail.good(), 2 + trail.upTo(3)).token();
        for (var more = trail.upTo(3); more > 0; more--) {
            carts.add(token, trail.good(), 1 + trail.upTo(2));
        }
        shoppers.ready(token);
        var told = customers.reductions(trail, token);
        divide(trail, token);
        var cart = carts.deliver(token, now(token).version(), Map.of(1, way(trail), 2, way(trail)));
        return customers.place(trail, cart, trail.onceIn(5) ? PayMethod.TRANSFER : PayMethod.CARD) + told;
    }

    /** Some pieces go to the aunt, at least one of them, and one does not unless the cart got the last there was. */
    private void divide(Trail trail, CartToken token) {
        var first = new HashMap<Sku, Integer>();
        var second = new HashMap<Sku, Integer>();
        for (var line : now(token).lines()) {
            var away = first.isEmpty() ? 1 + trail.upTo(Math.max(1, line.quantity() - 1))
                    : trail.upTo(line.quantity() + 1);
            put(second, line.sku(), away);
            put(first, line.sku(), line.quantity() - away);
        }
        carts.divide(new DivideCart(token, now(token).version(), List.of(new DivideCart.Part(null, first),
                new DivideCart.Part(AUNT, second))));
    }

    private static void put(Map<Sku, Integer> part, Sku sku, int pieces) {
        if (pieces > 0) {
            part.put(sku, pieces);
        }
    }

    private static String way(Trail trail) {
        return trail.oneOf(WAYS).orElseThrow();
    }

    private CartView now(CartToken token) {
        return carts.view(token).orElseThrow();
    }
}
