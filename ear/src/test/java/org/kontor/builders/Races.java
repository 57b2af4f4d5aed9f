package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.PlaceCart;
import org.kontor.checkout.Placed;
import org.kontor.giftcard.CardCode;
import org.kontor.inventory.InventoryQueries;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
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
 * Many who want the same thing at the same moment. A race is made ready first, so that the world around it can be
 * slowed down before it is run. At several nodes the one that is made ready first makes that thing and names it; the
 * others get its name, and whoever finds a node busy presses again.
 */
@ApplicationScoped
public class Races {

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

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Inject
    private PairRaces pairs;

    private Race ready;

    /** Makes a race of this node alone ready by its name. */
    public void prepare(String name) {
        ready = switch (name) {
            case "press" -> press(null);
            case "last-piece" -> lastPieces(null, 1, MANY, false);
            case "coupon" -> coupon(null);
            case "gift-card" -> giftCard(null, true); // on a slow line, a longer queue than a lock is waited for
            case "refund" -> refund(null, false);
            case "cart" -> pairs.cart();
            case "opposite" -> opposite(null, false);
            case "return" -> pairs.returns();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Makes a race of several nodes ready by its name; answers what the others must be given, null to begin. */
    public String prepare(String name, String shared) {
        ready = switch (name) {
            case "press" -> press(shared);
            case "last-pieces" -> lastPieces(shared, PIECES, CROWD, true);
            case "coupon" -> coupon(shared);
            case "gift-card" -> giftCard(shared, true);
            case "refund" -> refund(shared, true);
            case "opposite" -> opposite(shared, true);
            default -> throw new IllegalArgumentException(name);
        };
        return ready.about();
    }

    /** Runs the race; the outcome. */
    public String run() throws Exception {
        return ready.outcome().apply(count());
    }

    /** Runs the race; how many of this node had what they wanted. */
    public long count() throws Exception {
        return ready.run().call();
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

    private static <T> Callable<T> eager(boolean eager, Callable<T> deed) {
        return eager ? () -> Eager.until(deed) : deed;
    }

    private Callable<Long> orders(boolean eager, Stream<Supplier<PlaceCart>> buyers) {
        var presses = buyers.map(buyer -> press(eager, buyer)).toList();
        return () -> done(AtOnce.together(presses));
    }

    /** Where many nodes race, what was seen is read before, so that a press is a press and nothing else. */
    private Callable<Placed> press(boolean eager, Supplier<PlaceCart> seen) {
        if (!eager) {
            return () -> checkout.place(seen.get());
        }
        var press = seen.get();
        return () -> Eager.until(() -> checkout.place(press));
    }

    private Supplier<PlaceCart> seen(CartView cart) {
        return () -> shoppers.pressed(cart, cart.price().total(), PayMethod.CARD);
    }

    /** One order button; how many orders its presses made. */
    private Race press(String known) {
        var cart = known == null ? shoppers.readyCart(shelf.product(1995, MANY), 2)
                : carts.view(new CartToken(known)).orElseThrow();
        var made = new LinkedHashSet<OrderNumber>();
        return new Race(cart.token().value(), () -> {
            AtOnce.all(MANY, () -> shoppers.order(cart)).forEach(placed -> made.add(placed.number()));
            return (long) made.size();
        }, count -> count + " order, " + payments.of(made.iterator().next().value()).size() + " payment, "
                + (MANY - left(cart.lines().get(0).sku())) + " pieces");
    }

    private Race lastPieces(String known, int pieces, int buyers, boolean eager) {
        var sku = known == null ? shelf.product(1995, pieces) : Sku.parse(known);
        return new Race(sku.value(), orders(eager, IntStream.range(0, buyers)
                .mapToObj(buyer -> seen(shoppers.readyCart(sku, 1)))), sold -> sold + " sold, " + left(sku) + " left");
    }

    /** A promotion for one order and its code. */
    private Race coupon(String known) {
        var coded = known == null ? sales.coded(new Action.OrderAmountOff(eur(500)), new Sales.Limits(1, null, null))
                : new Sales.Coded(Long.parseLong(known.split(" ")[0]), new CouponCode(known.split(" ")[1]));
        var buyers = users.ready(MANY, coded);
        return new Race(coded.promotion() + " " + coded.code().value(), () -> (long) users.placeAtOnce(buyers),
                count -> count + " ordered with it, used " + sales.uses(coded.promotion()));
    }

    /** A card of 100.00 of which everybody wants 20.00; its number and code. */
    private Race giftCard(String known, boolean eager) {
        var number = known == null ? cards.credit(10_000) : known.split(" ")[0];
        var code = known == null ? cards.code(number) : new CardCode(known.split(" ")[1]);
        var sku = shelf.product(1510, MANY);
        return new Race(number + " " + code.value(), orders(eager, IntStream.range(0, MANY).mapToObj(buyer -> {
            var cart = cards.with(shoppers.readyCart(sku, 1), code);
            return () -> cards.pressed(cart, eur(2_000));
        })), paid -> paid + " of 20.00 paid, left " + cards.now(number).balance().minor() + ", held "
                + cards.now(number).held().minor());
    }

    /** One refund under one key, and everybody is answered; how many refunds there are. */
    private Race refund(String known, boolean eager) {
        var order = known == null ? deals.paid(1995, 2) : deals.now(OrderNumber.parse(known.split(" ")[0]));
        var key = known == null ? "test-" + UUID.randomUUID() : known.split(" ")[1];
        var wish = new GrantRefund(order.number(), List.of(new GrantRefund.Line(Reimbursements.item(order).id(), 0,
                eur(1995), GoodsFate.NONE)), "Not what was expected", new IdempotencyKey(key));
        var answers = new ArrayList<Object>();
        return new Race(order.number() + " " + key, () -> {
            answers.addAll(AtOnce.all(MANY, eager(eager, () -> desk.grant(wish))));
            return (long) refunds.of(order.number()).size();
        }, count -> answers.size() + " answered, " + count + " refund, sent "
                + SandboxPanel.refundsMade("refund:" + refunds.of(order.number()).get(0).number()) + " time, "
                + deals.now(order.number()).refunded().minor() + " went back");
    }

    /** Two things of which half of the buyers put the one into the cart first, the others the other. */
    private Race opposite(String known, boolean eager) {
        var lamp = known == null ? shelf.product(1995, CROSSED) : Sku.parse(known.split(" ")[0]);
        var vase = known == null ? shelf.product(500, CROSSED) : Sku.parse(known.split(" ")[1]);
        return new Race(lamp.value() + " " + vase.value(), orders(eager, IntStream.range(0, MANY).mapToObj(buyer -> {
            var token = carts.add(null, buyer % 2 == 0 ? lamp : vase, 1).token();
            carts.add(token, buyer % 2 == 0 ? vase : lamp, 1);
            return seen(shoppers.ready(token));
        })), sold -> sold + " sold, " + left(lamp) + " and " + left(vase) + " left");
    }
}
