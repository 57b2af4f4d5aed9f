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
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.shared.NotFound;
import org.kontor.shared.Sku;

/** Two hundred pairs of deeds about one thing each: both deeds of a pair begin in the same moment. */
@ApplicationScoped
class PairRaces {

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
    private Deals deals;

    @Inject
    private Checkout checkout;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Inject
    private News news;

    /** Pairs of deeds that stand next to each other begin in the same moment, some pairs after others. */
    private static <T> List<AtOnce.Result<T>> inPairs(List<? extends Callable<? extends T>> deeds) throws Exception {
        var results = new ArrayList<AtOnce.Result<T>>();
        for (var from = 0; from < deeds.size(); from += AT_ONCE) {
            results.addAll(AtOnce.<T>together(deeds.subList(from, Math.min(from + AT_ONCE, deeds.size()))));
        }
        return results;
    }

    /** Each cart is ordered and changed in the same moment. */
    Race cart() {
        var sku = shelf.product(1995, PAIRS);
        var seen = IntStream.range(0, PAIRS).mapToObj(buyer -> shoppers.readyCart(sku, 1)).toList();
        var ordered = new ArrayList<OrderView>();
        return new Race(sku.value(), () -> {
            var deeds = new ArrayList<Callable<Placed>>();
            seen.forEach(cart -> {
                deeds.add(() -> shoppers.order(cart));
                deeds.add(() -> change(cart, sku));
            });
            inPairs(deeds).stream().filter(AtOnce.Result::isDone).flatMap(result -> Stream.ofNullable(result.answer()))
                    .forEach(placed -> ordered.add(deals.now(placed.number())));
            return ordered.stream().filter(order -> !order.total().equals(seen.get(0).price().total())).count();
        }, unseen -> unseen + " for what was not seen, " + (left(sku) + ordered.size() == PAIRS ? "one piece each"
                : left(sku) + " left after " + ordered.size()));
    }

    private int left(Sku sku) {
        return stock.available(Set.of(sku)).getOrDefault(sku, 0);
    }

    private Placed change(CartView cart, Sku sku) {
        try {
            carts.change(cart.token(), sku, 2);
        } catch (NotFound ordered) {
            // The order was quicker; the cart is none any more.
        }
        return null;
    }

    /** The customer comes back in the moment in which the provider tells of the payment. */
    Race returns() {
        SandboxPanel.fault("webhook_drop", 100_000, "", "");
        var paid = IntStream.range(0, PAIRS).mapToObj(buyer -> {
            var placed = shoppers.order(shelf.product(1995, 1), 1);
            PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
            return placed;
        }).toList();
        return new Race("", () -> {
            var deeds = new ArrayList<Callable<Object>>();
            paid.forEach(placed -> {
                var key = payments.of(placed.number().value()).get(0).key();
                deeds.add(() -> checkout.returned(placed.number(), placed.accessKey()));
                deeds.add(() -> news.tell("payment_intent.succeeded", key));
            });
            var results = inPairs(deeds);
            SandboxPanel.behave();
            return results.stream().filter(AtOnce.Result::isDone).count();
        }, done -> paid.stream().map(placed -> deals.now(placed.number()).status() + " once: "
                + (payments.of(placed.number().value()).get(0).transactions().size() == 1)).distinct().toList()
                .toString());
    }
}
