package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Deals;
import org.kontor.builders.Sales;
import org.kontor.builders.Sales.Coded;
import org.kontor.builders.Sales.Limits;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.it.ShippedEar;
import org.kontor.returns.Cancellations;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** Limits of a day, week or month while promotions run, and while uses come back. */
class PeriodLimitIT extends ShippedEar {

    private static final Action FIVE_OFF = new Action.OrderAmountOff(euro(500));

    @Inject
    private Sales sales;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private CartCoupons coupons;

    @Inject
    private Deals deals;

    @Inject
    private Cancellations cancellations;

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private CartView ready(Sku sku, Coded coded) {
        var cart = shoppers.readyCart(sku, 1);
        return coupons.enter(cart.token(), coded.code().value(), "test " + cart.token());
    }

    @Test
    @DisplayName("PRC-07: a limit that is set later counts what was used before, and its losers can order")
    void countsWhatWasUsedBeforeTheLimitWasSet() {
        var coded = sales.coded(FIVE_OFF, Limits.NONE);
        var sku = shelf.product(1995, 10);
        var late = ready(sku, coded);
        shoppers.order(ready(sku, coded));
        shoppers.order(ready(sku, coded));

        sales.pace(coded.promotion(), new Pace(Pace.Period.WEEK, 2, 1));

        var loser = carts.view(late.token()).orElseThrow();
        assertEquals(Reason.USED_UP_FOR_NOW, loser.price().verdict().refusals().get(0).reason());
        assertEquals(euro(1995 + 490), deals.now(shoppers.order(loser).number()).total());
        sales.pace(coded.promotion(), new Pace(Pace.Period.WEEK, 3, 1));
        shoppers.order(ready(sku, coded));
        assertEquals(3, sales.uses(coded.promotion()));
    }

    @Test
    @DisplayName("R-18: who gives a use back and who takes one at the same time do not wait for each other in a circle")
    void givesBackAndTakesAtTheSameTime() throws Exception {
        var coded = sales.paced(FIVE_OFF, new Limits(1000, 10, euro(100_000)), new Pace(Pace.Period.DAY, 1000, 10));
        var sku = shelf.product(1995, 100);
        var given = new ConcurrentLinkedQueue<>(IntStream.range(0, 20)
                .mapToObj(order -> shoppers.order(ready(sku, coded))).toList());
        var taken = new ConcurrentLinkedQueue<>(IntStream.range(0, 20).mapToObj(cart -> ready(sku, coded)).toList());

        AtOnce.all(20, () -> {
            var back = given.remove();
            assertTrue(cancellations.cancelOwn(back.number(), back.accessKey(), "changed my mind").whole());
            return shoppers.order(taken.remove());
        });

        assertEquals(20, sales.uses(coded.promotion()));
    }
}
