package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.PlaceCart;
import org.kontor.checkout.Placed;
import org.kontor.giftcard.CardCode;
import org.kontor.payment.PayMethod;
import org.kontor.promotion.Action;
import org.kontor.promotion.CouponCode;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundQueries;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/**
 * Many at several nodes who want the same thing at the same moment. The node that is made ready first makes that thing
 * and names it; the others get its name. A run answers how many of this node had what they wanted.
 */
@ApplicationScoped
public class NodeRaces {

    private static final int MANY = 50;
    private static final int CROWD = 167;
    private static final int PIECES = 50;
    private static final int CROSSED = 30;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private CodeUsers users;

    @Inject
    private Sales sales;

    @Inject
    private Cards cards;

    @Inject
    private Deals deals;

    @Inject
    private Checkout checkout;

    @Inject
    private Reimbursements desk;

    @Inject
    private RefundQueries refunds;

    private Callable<Long> ready;

    /** Makes a race ready by its name; answers what the other nodes must be given, null to begin. */
    public String prepare(String name, String shared) throws Exception {
        return switch (name) {
            case "press" -> press(shared);
            case "last-pieces" -> lastPieces(shared);
            case "coupon" -> coupon(shared);
            case "gift-card" -> giftCard(shared);
            case "refund" -> refund(shared);
            case "opposite" -> opposite(shared);
            default -> throw new IllegalArgumentException(name);
        };
    }

    public String run() throws Exception {
        return ready.call().toString();
    }

    private static long done(List<? extends AtOnce.Result<?>> results) {
        return results.stream().filter(AtOnce.Result::isDone).count();
    }

    /** What was seen is read before, so that a press is a press and nothing else. */
    private Callable<Long> orders(List<PlaceCart> pressed) {
        var presses = pressed.stream().map(press -> (Callable<Placed>) () -> Eager.until(() -> checkout.place(press)))
                .toList();
        return () -> done(AtOnce.together(presses));
    }

    private PlaceCart seen(CartView cart) {
        return shoppers.pressed(cart, cart.price().total(), PayMethod.CARD);
    }

    /** One order button; how many orders its presses made. */
    private String press(String known) {
        var cart = known == null ? shoppers.readyCart(shelf.product(1995, MANY), 2)
                : carts.view(new CartToken(known)).orElseThrow();
        ready = () -> AtOnce.all(MANY, () -> shoppers.order(cart)).stream().map(Placed::number).distinct().count();
        return cart.token().value();
    }

    private String lastPieces(String known) {
        var sku = known == null ? shelf.product(1995, PIECES) : Sku.parse(known);
        ready = orders(IntStream.range(0, CROWD).mapToObj(buyer -> seen(shoppers.readyCart(sku, 1))).toList());
        return sku.value();
    }

    /** A promotion for one order and its code. */
    private String coupon(String known) {
        var coded = known == null
                ? sales.coded(new Action.OrderAmountOff(Money.ofMinor(500, "EUR")), new Sales.Limits(1, null, null))
                : new Sales.Coded(Long.parseLong(known.split(" ")[0]), new CouponCode(known.split(" ")[1]));
        var buyers = users.ready(MANY, coded);
        ready = () -> (long) users.placeAtOnce(buyers);
        return coded.promotion() + " " + coded.code().value();
    }

    /** A card of 100.00 of which everybody wants 20.00; its number and code. */
    private String giftCard(String known) {
        var number = known == null ? cards.credit(10_000) : known.split(" ")[0];
        var code = known == null ? cards.code(number) : new CardCode(known.split(" ")[1]);
        var sku = shelf.product(1510, MANY);
        ready = orders(IntStream.range(0, MANY).mapToObj(buyer -> cards.pressed(
                cards.with(shoppers.readyCart(sku, 1), code), Money.ofMinor(2_000, "EUR"))).toList());
        return number + " " + code.value();
    }

    /** One refund under one key; how many refunds there are. */
    private String refund(String known) {
        var order = known == null ? deals.paid(1995, 2) : deals.now(OrderNumber.parse(known.split(" ")[0]));
        var key = known == null ? "test-" + UUID.randomUUID() : known.split(" ")[1];
        var wish = new GrantRefund(order.number(), List.of(new GrantRefund.Line(Reimbursements.item(order).id(), 0,
                Money.ofMinor(1995, "EUR"), GoodsFate.NONE)), "Not what was expected", new IdempotencyKey(key));
        ready = () -> {
            AtOnce.all(MANY, () -> Eager.until(() -> desk.grant(wish)));
            return (long) refunds.of(order.number()).size();
        };
        return order.number() + " " + key;
    }

    /** Two things of which half of the buyers put the one into the cart first, the others the other. */
    private String opposite(String known) {
        var lamp = known == null ? shelf.product(1995, CROSSED) : Sku.parse(known.split(" ")[0]);
        var vase = known == null ? shelf.product(500, CROSSED) : Sku.parse(known.split(" ")[1]);
        ready = orders(IntStream.range(0, MANY).mapToObj(buyer -> {
            var token = carts.add(null, buyer % 2 == 0 ? lamp : vase, 1).token();
            carts.add(token, buyer % 2 == 0 ? vase : lamp, 1);
            return seen(shoppers.ready(token));
        }).toList());
        return lamp.value() + " " + vase.value();
    }
}
