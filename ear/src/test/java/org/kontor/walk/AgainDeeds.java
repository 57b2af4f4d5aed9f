package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.builders.Deals;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.again.OrderAgain;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PayMethod;

/** Customers whose order ended unpaid put it into a cart again, beside what lies in their cart, and order that. */
@ApplicationScoped
class AgainDeeds {

    @Inject
    private OrderAgain again;

    @Inject
    private Carts carts;

    @Inject
    private CustomerDeeds customers;

    @Inject
    private Deals deals;

    List<Deed> all() {
        return List.of(new Deed("order again", 6, this::order),
                new Deed("put an order into a cart again", 2, this::look),
                new Deed("go on with a cart of an order", 3, this::goOn));
    }

    private String order(Trail trail) {
        var order = ended(trail);
        var cart = begin(trail, order);
        return place(trail, cart) + " as " + order.number();
    }

    /** The customer looks at the cart and comes back to it later, or never. */
    private String look(Trail trail) {
        var order = ended(trail);
        var cart = begin(trail, order);
        trail.keep(trail.again(), cart.token());
        return order.number() + " in a cart of " + cart.pieces() + " pieces";
    }

    private String goOn(Trail trail) {
        var known = trail.oneOf(trail.again());
        known.ifPresent(trail.again()::remove);
        var cart = known.flatMap(carts::view);
        if (cart.isPresent() && trail.onceIn(3)) {
            carts.add(cart.get().token(), trail.good(), 1);
        }
        return cart.map(CartView::token).flatMap(carts::view).map(open -> place(trail, open))
                .orElse("there is none");
    }

    /** An order that ended before it was paid, now and then any: refused then. */
    private OrderView ended(Trail trail) {
        var ended = trail.orders().stream().map(deals::now).filter(OrderView::isEndedUnpaid).toList();
        return trail.oneOf(ended).filter(one -> !trail.onceIn(8))
                .orElseGet(() -> deals.now(trail.oneOf(trail.orders()).orElseThrow()));
    }

    /** Beside nothing, something, or another order; now and then pressed twice by the same browser. */
    private CartView begin(Trail trail, OrderView order) {
        var held = switch (trail.upTo(4)) {
            case 0 -> carts.add(null, trail.good(), 1 + trail.upTo(2)).token();
            case 1 -> trail.oneOf(trail.again()).orElse(null);
            default -> null;
        };
        var token = begin(order, held);
        if (trail.onceIn(3) && !begin(order, held).equals(token)) {
            throw new AssertionError("pressed twice, put into two carts: " + order.number());
        }
        return carts.view(token).orElseThrow();
    }

    private CartToken begin(OrderView order, CartToken held) {
        return again.begin(order.number(), order.accessKey(), held).cart();
    }

    private String place(Trail trail, CartView cart) {
        return customers.place(trail, cart, trail.onceIn(5) ? PayMethod.TRANSFER : PayMethod.CARD);
    }
}
