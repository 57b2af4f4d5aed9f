package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.kontor.builders.Cards;
import org.kontor.builders.Deals;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.PlaceCart;
import org.kontor.checkout.Placed;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.payment.PayMethod;
import org.kontor.returns.Cancellations;
import org.kontor.shared.Address;
import org.kontor.shared.DomainException;
import org.kontor.shared.Email;

/** What customers do: order, pay or not, come back or not, and call off. */
@ApplicationScoped
class CustomerDeeds {

    private static final List<Address> PLACES = List.of(
            new Address("Ann Lund", null, "Torstraße 14", null, "10119", "Berlin", "DE"),
            new Address("Ann Lund", null, "Torstraße 14", null, "10119", "Berlin", "DE"),
            new Address("Ann Lund", null, "Elbchaussee 3", null, "22765", "Hamburg", "DE"),
            new Address("Ann Lund", null, "12 rue de Rivoli", null, "75004", "Paris", "FR"),
            new Address("Ann Lund", null, "Storgatan 1", null, "211 42", "Malmö", "SE"));
    private static final String ONE_CAPTURE = "3566002020360505";

    @Inject
    private Carts carts;

    @Inject
    private CartCoupons coupons;

    @Inject
    private CartCards held;

    @Inject
    private Cards cards;

    @Inject
    private GiftCardQueries sold;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Shelf shelf;

    @Inject
    private Checkout checkout;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Deals deals;

    List<Deed> all() {
        return List.of(new Deed("order", 28, this::order), new Deed("pay", 30, this::pay),
                new Deed("be declined", 4, this::declined), new Deed("pay again", 4, this::payAgain),
                new Deed("call own order off", 3, this::callOff), new Deed("pay an old page", 2, this::payOld));
    }

    private String order(Trail trail) {
        var token = carts.add(null, trail.good(), 1 + trail.upTo(3)).token();
        for (var more = trail.upTo(3); more > 0; more--) {
            carts.add(token, trail.good(), 1 + trail.upTo(2));
        }
        if (trail.onceIn(8)) {
            carts.add(token, trail.oneOf(trail.vouchers()).orElseThrow(), 1 + trail.upTo(2));
        }
        carts.contact(token, new CartContact(Email.parse("walk." + UUID.randomUUID() + "@example.com"), null,
                PLACES.get(trail.upTo(PLACES.size())), null));
        var ways = carts.view(token).orElseThrow().deliveries().options();
        if (ways.isEmpty()) {
            return "nobody delivers that";
        }
        carts.deliver(token, ways.get(trail.upTo(ways.size())).code());
        var reductions = reductions(trail, token);
        var cart = carts.view(token).orElseThrow();
        if (trail.onceIn(25)) {
            shelf.reprice(trail.good(), 500 + trail.upTo(20_000));
        }
        return place(trail, cart, trail.onceIn(6) ? PayMethod.TRANSFER : PayMethod.CARD) + reductions;
    }

    /** Codes and gift cards that somebody enters now and then; says which. */
    String reductions(Trail trail, CartToken token) {
        var told = "";
        if (trail.onceIn(3) && !trail.codes().isEmpty()) {
            told += attempt(" with a code", () -> coupons.enter(token, trail.oneOf(trail.codes()).orElseThrow(),
                    "walk " + token));
        }
        if (trail.onceIn(4)) {
            told += trail.oneOf(trail.cards().stream().filter(this::hasACode).toList())
                    .map(card -> attempt(" with card " + card,
                            () -> held.enter(token, cards.code(card).value(), "walk " + token))).orElse("");
        }
        return told;
    }

    private boolean hasACode(String card) {
        var known = cards.now(card);
        return known.isActive() && known.codes() > 0;
    }

    private static String attempt(String what, Runnable deed) {
        try {
            deed.run();
            return what;
        } catch (DomainException refusal) {
            return "";
        }
    }

    /** Presses the button, now and then twice, and remembers the order. */
    String place(Trail trail, CartView cart, PayMethod method) {
        var pressed = shoppers.pressed(cart, cart.price().total(), method);
        var command = new PlaceCart(pressed.token(), pressed.version(), pressed.seenTotal(), method,
                pressed.seenTerms(), held.credit(cart).paid(), pressed.seenDays());
        var placed = checkout.place(command);
        if (trail.onceIn(10) && !checkout.place(command).number().equals(placed.number())) {
            throw new AssertionError("pressed twice, ordered twice: " + placed.number());
        }
        trail.keep(trail.orders(), placed.number());
        trail.keep(trail.unpaid(), placed);
        return placed.number() + " of " + cart.price().total() + " by " + method;
    }

    private String pay(Trail trail) {
        return atThePage(trail, trail.onceIn(8) ? ONE_CAPTURE : PaymentPage.GOOD_CARD);
    }

    private String declined(Trail trail) {
        return atThePage(trail, PaymentPage.DECLINED_CARD);
    }

    private String atThePage(Trail trail, String card) {
        var placed = trail.oneOf(trail.unpaid().stream().filter(one -> one.payUrl().isPresent()).toList());
        if (placed.isEmpty()) {
            return "nobody owes";
        }
        var status = PaymentPage.pay(placed.get().payUrl().orElseThrow(), card);
        if (trail.onceIn(4)) {
            return placed.get().number() + " answered " + status + ", not back";
        }
        return back(trail, placed.get()) + " answered " + status;
    }

    /** Comes back to the shop from the payment page. */
    String back(Trail trail, Placed placed) {
        var order = checkout.returned(placed.number(), placed.accessKey());
        if (!order.isPayable()) {
            trail.unpaid().remove(placed);
            sold.ofOrder(order.number()).forEach(card -> trail.keep(trail.cards(), card.number()));
        }
        return order.number() + " is " + order.status() + " " + order.paymentStatus();
    }

    private String payAgain(Trail trail) {
        var known = trail.oneOf(trail.unpaid());
        if (known.isEmpty()) {
            return "nobody owes";
        }
        trail.unpaid().remove(known.get());
        var again = checkout.payAgain(known.get().number(), known.get().accessKey());
        again.payUrl().ifPresent(page -> trail.keep(trail.unpaid(), again));
        return again.number() + (again.payUrl().isPresent() ? " has a page" : " has no page");
    }

    /** The page of any order, whatever has become of it meanwhile. */
    private String payOld(Trail trail) {
        if (trail.unpaid().isEmpty()) {
            return "nobody owes";
        }
        var oldest = trail.unpaid().get(0);
        return oldest.payUrl().map(page -> oldest.number() + " answered " + PaymentPage.pay(page,
                PaymentPage.GOOD_CARD)).orElse("no page");
    }

    private String callOff(Trail trail) {
        var order = deals.now(trail.oneOf(trail.orders()).orElseThrow());
        return cancellations.cancelOwn(order.number(), order.accessKey(), "changed my mind").number();
    }
}
