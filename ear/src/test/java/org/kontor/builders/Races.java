package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Placed;
import org.kontor.inventory.InventoryQueries;
import org.kontor.payment.PaymentQueries;
import org.kontor.promotion.Action;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundQueries;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Sku;

/**
 * Many who want the same thing at the same moment. A race is made ready first, so that the world around it can be
 * slowed down before it is run; the outcome of a run is one sentence.
 */
@ApplicationScoped
public class Races {

    private static final int MANY = 50;
    private static final int PAIRS = 200;
    /** So many threads find a connection each, however slow the wire is. */
    private static final int AT_ONCE = 40;

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

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Inject
    private News news;

    private Callable<String> ready;

    /** Makes a race ready by its name. */
    public void prepare(String name) {
        ready = switch (name) {
            case "press" -> press();
            case "last-piece" -> lastPiece();
            case "coupon" -> coupon();
            case "gift-card" -> giftCard();
            case "refund" -> refund();
            case "cart" -> cart();
            case "opposite" -> opposite();
            case "return" -> returns();
            default -> throw new IllegalArgumentException(name);
        };
    }

    public String run() throws Exception {
        return ready.call();
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private int left(Sku sku) {
        return stock.available(Set.of(sku)).getOrDefault(sku, 0);
    }

    private static long done(List<? extends AtOnce.Result<?>> results) {
        return results.stream().filter(AtOnce.Result::isDone).count();
    }

    private List<AtOnce.Result<Placed>> orderAll(List<CartView> some) throws Exception {
        return AtOnce.together(some.stream().map(cart -> (Callable<Placed>) () -> shoppers.order(cart)).toList());
    }

    private Callable<String> press() {
        var cart = shoppers.readyCart(shelf.product(1995, MANY), 2);
        return () -> {
            var numbers = AtOnce.all(MANY, () -> shoppers.order(cart)).stream().map(Placed::number).distinct().toList();
            return numbers.size() + " order, " + payments.of(numbers.get(0).value()).size() + " payment, "
                    + (MANY - left(cart.lines().get(0).sku())) + " pieces";
        };
    }

    private Callable<String> lastPiece() {
        var sku = shelf.product(1995, 1);
        var buyers = IntStream.range(0, MANY).mapToObj(buyer -> shoppers.readyCart(sku, 1)).toList();
        return () -> done(orderAll(buyers)) + " sold, " + left(sku) + " left";
    }

    private Callable<String> coupon() {
        var coded = sales.coded(new Action.OrderAmountOff(eur(500)), new Sales.Limits(1, null, null));
        var buyers = users.ready(MANY, coded);
        return () -> users.placeAtOnce(buyers) + " ordered with it, used " + sales.uses(coded.promotion());
    }

    private Callable<String> giftCard() {
        var card = cards.credit(10_000);
        var code = cards.code(card);
        var sku = shelf.product(1510, MANY);
        var buyers = IntStream.range(0, MANY).mapToObj(buyer -> cards.with(shoppers.readyCart(sku, 1), code)).toList();
        return () -> done(AtOnce.together(buyers.stream().map(cart -> (Callable<Placed>) () ->
                checkout.place(cards.pressed(cart, eur(2_000)))).toList())) + " of 20.00 paid, left "
                + cards.now(card).balance().minor() + ", held " + cards.now(card).held().minor();
    }

    private Callable<String> refund() {
        var order = deals.paid(1995, 2);
        var wish = Reimbursements.wish(order, new GrantRefund.Line(Reimbursements.item(order).id(), 0, eur(1995),
                GoodsFate.NONE));
        return () -> done(AtOnce.times(MANY, () -> desk.grant(wish))) + " answered, "
                + refunds.of(order.number()).size() + " refund, sent "
                + SandboxPanel.refundsMade("refund:" + refunds.of(order.number()).get(0).number()) + " time, "
                + deals.now(order.number()).refunded().minor() + " went back";
    }

    /** Pairs of deeds that stand next to each other begin in the same moment, some pairs after others. */
    private static <T> List<AtOnce.Result<T>> inPairs(List<? extends Callable<? extends T>> deeds) throws Exception {
        var results = new ArrayList<AtOnce.Result<T>>();
        for (var from = 0; from < deeds.size(); from += AT_ONCE) {
            results.addAll(AtOnce.<T>together(deeds.subList(from, Math.min(from + AT_ONCE, deeds.size()))));
        }
        return results;
    }

    /** Each cart is ordered and changed in the same moment. */
    private Callable<String> cart() {
        var sku = shelf.product(1995, PAIRS);
        var seen = IntStream.range(0, PAIRS).mapToObj(buyer -> shoppers.readyCart(sku, 1)).toList();
        return () -> {
            var deeds = new ArrayList<Callable<Placed>>();
            seen.forEach(cart -> {
                deeds.add(() -> shoppers.order(cart));
                deeds.add(() -> change(cart, sku));
            });
            var orders = inPairs(deeds).stream().filter(AtOnce.Result::isDone)
                    .flatMap(result -> Stream.ofNullable(result.answer())).map(placed -> deals.now(placed.number()))
                    .toList();
            var unseen = orders.stream().filter(order -> !order.total().equals(seen.get(0).price().total())).count();
            return unseen + " for what was not seen, " + (left(sku) + orders.size() == PAIRS ? "one piece each"
                    : left(sku) + " left after " + orders.size());
        };
    }

    private Placed change(CartView cart, Sku sku) {
        try {
            carts.change(cart.token(), sku, 2);
        } catch (NotFound ordered) {
            // The order was quicker; the cart is none any more.
        }
        return null;
    }

    /** Half of them put the lamp in first, the others the vase. */
    private Callable<String> opposite() {
        var lamp = shelf.product(1995, 30);
        var vase = shelf.product(500, 30);
        var buyers = IntStream.range(0, MANY).mapToObj(buyer -> {
            var token = carts.add(null, buyer % 2 == 0 ? lamp : vase, 1).token();
            carts.add(token, buyer % 2 == 0 ? vase : lamp, 1);
            return shoppers.ready(token);
        }).toList();
        return () -> done(orderAll(buyers)) + " sold, " + left(lamp) + " and " + left(vase) + " left";
    }

    /** The customer comes back in the moment in which the provider tells of the payment. */
    private Callable<String> returns() {
        SandboxPanel.fault("webhook_drop", 100_000, "", "");
        var paid = IntStream.range(0, PAIRS).mapToObj(buyer -> {
            var placed = shoppers.order(shelf.product(1995, 1), 1);
            PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
            return placed;
        }).toList();
        return () -> {
            var deeds = new ArrayList<Callable<Object>>();
            paid.forEach(placed -> {
                var key = payments.of(placed.number().value()).get(0).key();
                deeds.add(() -> checkout.returned(placed.number(), placed.accessKey()));
                deeds.add(() -> news.tell("payment_intent.succeeded", key));
            });
            inPairs(deeds);
            SandboxPanel.behave();
            return paid.stream().map(placed -> deals.now(placed.number()).status() + " once: "
                    + (payments.of(placed.number().value()).get(0).transactions().size() == 1)).distinct().toList()
                    .toString();
        };
    }
}
