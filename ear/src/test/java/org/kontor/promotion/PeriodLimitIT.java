package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.CodeUsers;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.Sales;
import org.kontor.builders.Sales.Limits;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.Carts;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.returns.Cancellations;
import org.kontor.shared.Money;

/** Limits of a day, week or month: exact at any moment, while promotions run, and while uses come back. */
class PeriodLimitIT extends ShippedEar {

    private static final Action FIVE_OFF = new Action.OrderAmountOff(euro(500));

    @Inject
    private Sales sales;

    @Inject
    private CodeUsers users;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private Deals deals;

    @Inject
    private Leap leap;

    @Inject
    private Cancellations cancellations;

    /** A day, a week or a month that ends in the middle of a test would be two. */
    @BeforeEach
    void noPeriodEndsMeanwhile() {
        leap.intoADayThatLasts(Duration.ofHours(1));
    }

    @AfterEach
    void noCartAsksForPeriodsAnyMore() {
        sales.pausePaced();
    }

    @Test
    @DisplayName("R-18, PRC-07: a limit of a day is exact, is given back once, and begins anew the day after")
    void givesAsManyInADayAsThereMayBe() throws Exception {
        var coded = sales.paced(FIVE_OFF, new Pace(Pace.Period.DAY, 1, null));
        var ready = users.ready(50, coded);

        assertEquals(1, users.placeAtOnce(ready));

        assertEquals(1, sales.uses(coded.promotion()));
        var losers = users.left(ready);
        assertEquals(49, losers.size());
        assertEquals(Reason.USED_UP_FOR_NOW, losers.get(0).price().verdict().refusals().get(0).reason());
        assertEquals(euro(1995 + 490), losers.get(0).price().total());

        leap.by(Duration.ofMinutes(41));
        deals.sweep();
        assertEquals(0, Patience.until(() -> sales.uses(coded.promotion()), uses -> uses == 0));
        assertEquals(1, users.placeAtOnce(users.left(losers.subList(0, 9))));
        leap.by(Duration.ofDays(1));
        assertEquals(1, users.placeAtOnce(users.left(losers.subList(20, 29))));
    }

    @Test
    @DisplayName("PRC-07: one customer has a use a month, whatever cart it is in, and others have theirs")
    void countsTheUsesOfOneCustomerInAMonth() throws Exception {
        var coded = sales.paced(FIVE_OFF, new Pace(Pace.Period.MONTH, null, 1));
        var hers = users.readyOfOne(6, coded);

        assertEquals(1, users.placeAtOnce(hers));
        assertEquals(3, users.placeAtOnce(users.ready(3, coded)));

        var again = users.left(hers).get(0);
        assertEquals(Reason.USED_BY_CUSTOMER_FOR_NOW, again.price().verdict().refusals().get(0).reason());
    }

    @Test
    @DisplayName("PRC-07: a limit that is set later counts what was used before, and its losers can order")
    void countsWhatWasUsedBeforeTheLimitWasSet() {
        var coded = sales.coded(FIVE_OFF, Limits.NONE);
        var sku = shelf.product(1995, 10);
        var late = users.ready(sku, coded);
        shoppers.order(users.ready(sku, coded));
        shoppers.order(users.ready(sku, coded));

        sales.pace(coded.promotion(), new Pace(Pace.Period.WEEK, 2, 1));

        var loser = carts.view(late.token()).orElseThrow();
        assertEquals(Reason.USED_UP_FOR_NOW, loser.price().verdict().refusals().get(0).reason());
        assertEquals(euro(1995 + 490), deals.now(shoppers.order(loser).number()).total());
        sales.pace(coded.promotion(), new Pace(Pace.Period.WEEK, 3, 1));
        shoppers.order(users.ready(sku, coded));
        assertEquals(3, sales.uses(coded.promotion()));
    }

    @Test
    @DisplayName("R-18: who gives a use back and who takes one at the same time do not wait for each other in a circle")
    void givesBackAndTakesAtTheSameTime() throws Exception {
        var coded = sales.paced(FIVE_OFF, new Limits(1000, 10, euro(100_000)), new Pace(Pace.Period.DAY, 1000, 10));
        var sku = shelf.product(1995, 100);
        var given = new ConcurrentLinkedQueue<>(IntStream.range(0, 20)
                .mapToObj(order -> shoppers.order(users.ready(sku, coded))).toList());
        var taken = new ConcurrentLinkedQueue<>(IntStream.range(0, 20)
                .mapToObj(cart -> users.ready(sku, coded)).toList());

        AtOnce.all(20, () -> {
            var back = given.remove();
            assertTrue(cancellations.cancelOwn(back.number(), back.accessKey(), "changed my mind").whole());
            return shoppers.order(taken.remove());
        });

        assertEquals(20, sales.uses(coded.promotion()));
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
