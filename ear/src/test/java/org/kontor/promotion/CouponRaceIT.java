package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Sales;
import org.kontor.builders.Sales.Coded;
import org.kontor.builders.Sales.Limits;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.Placed;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.operations.TimeMachine;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/** Limits and budgets are exact, whatever happens at the same time. */
class CouponRaceIT extends ShippedEar {

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
    private Checkout checkout;

    @Inject
    private OrderQueries orders;

    @Inject
    private Deals deals;

    @Inject
    private TimeMachine machine;

    @Inject
    private Staff staff;

    private CartView ready(Sku sku, Coded coded) {
        var cart = shoppers.readyCart(sku, 1);
        return coupons.enter(cart.token(), coded.code().value(), "test " + cart.token());
    }

    private List<CartView> ready(int buyers, Coded coded) {
        var sku = shelf.product(1995, 2 * buyers);
        return IntStream.range(0, buyers).mapToObj(buyer -> ready(sku, coded)).toList();
    }

    /** How many of the carts become orders when all are placed at once; the others are told why. */
    private int placeAtOnce(List<CartView> ready) throws Exception {
        var threads = Executors.newFixedThreadPool(ready.size());
        try {
            var placed = 0;
            for (var task : threads.invokeAll(ready.stream().map(this::attempt).toList())) {
                placed += task.get() ? 1 : 0;
            }
            return placed;
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Boolean> attempt(CartView cart) {
        return () -> {
            try {
                shoppers.order(cart);
                return true;
            } catch (PromotionRefused | CheckoutRefused told) {
                return false;
            }
        };
    }

    @Test
    @DisplayName("R-18, F29: of two hundred who use a code with one use left exactly one gets it")
    void givesTheLastUseOfACodeToOneOfTwoHundred() throws Exception {
        var coded = sales.coded(new Rule(Conditions.none(), FIVE_OFF), Limits.NONE, 1);
        var ready = ready(200, coded);

        assertEquals(1, placeAtOnce(ready));

        assertEquals(1, sales.uses(coded.promotion()));
    }

    @Test
    @DisplayName("R-18: who came too late sees the new total before paying and can order for it")
    void tellsTheLosersTheirNewTotal() throws Exception {
        var coded = sales.coded(FIVE_OFF, new Limits(1, null, null));
        var ready = ready(20, coded);

        assertEquals(1, placeAtOnce(ready));

        var loser = ready.stream().flatMap(cart -> carts.view(cart.token()).stream()).findFirst().orElseThrow();
        assertEquals(euro(1995 + 490), loser.price().total());
        assertEquals(Reason.USED_UP, loser.price().verdict().refusals().get(0).reason());
        assertEquals(euro(1995 + 490), orders.byNumber(shoppers.order(loser).number()).orElseThrow().total());
        assertEquals(1, sales.uses(coded.promotion()));
    }

    @Test
    @DisplayName("R-18, PRC-07: a limit of a day is exact, is given back once, and begins anew the day after")
    void givesAsManyInADayAsThereMayBe() throws Exception {
        var coded = sales.paced(FIVE_OFF, new Pace(Pace.Period.DAY, 1, null));
        var ready = ready(50, coded);

        assertEquals(1, placeAtOnce(ready));

        assertEquals(1, sales.uses(coded.promotion()));
        var losers = ready.stream().flatMap(cart -> carts.view(cart.token()).stream()).toList();
        assertEquals(49, losers.size());
        assertEquals(Reason.USED_UP_FOR_NOW, losers.get(0).price().verdict().refusals().get(0).reason());
        assertEquals(euro(1995 + 490), losers.get(0).price().total());

        forward(Duration.ofMinutes(41));
        Patience.until(() -> sales.uses(coded.promotion()), uses -> uses == 0);
        assertEquals(1, placeAtOnce(losers.subList(0, 9).stream().flatMap(cart -> carts.view(cart.token()).stream())
                .toList()));
        forward(Duration.ofDays(1));
        assertEquals(1, placeAtOnce(losers.subList(20, 29).stream().flatMap(cart -> carts.view(cart.token()).stream())
                .toList()));
    }

    @Test
    @DisplayName("PRC-07: one customer has a use a month, whatever cart it is in, and others have theirs")
    void countsTheUsesOfOneCustomerInAMonth() throws Exception {
        var coded = sales.paced(FIVE_OFF, new Pace(Pace.Period.MONTH, null, 1));
        var email = Email.parse("ann." + coded.code().value() + "@example.com");
        var hers = ready(6, coded).stream().map(cart -> carts.contact(cart.token(), new CartContact(email, null,
                new Address("Ann", null, "Torstraße 14", null, "10119", "Berlin", "DE"), null))).toList();

        assertEquals(1, placeAtOnce(hers));
        assertEquals(3, placeAtOnce(ready(3, coded)));

        var again = hers.stream().flatMap(cart -> carts.view(cart.token()).stream()).findFirst().orElseThrow();
        assertEquals(Reason.USED_BY_CUSTOMER_FOR_NOW, again.price().verdict().refusals().get(0).reason());
    }

    private void forward(Duration by) {
        staff.does(() -> {
            machine.forward(by);
            return null;
        });
    }

    @Test
    @DisplayName("PRC-08: a budget stops at its amount")
    void givesNoMoreThanTheBudget() throws Exception {
        var coded = sales.coded(FIVE_OFF, new Limits(null, null, euro(1999)));

        assertEquals(3, placeAtOnce(ready(20, coded)));

        assertEquals(euro(1500), sales.sheet(coded.promotion()).count().given());
    }

    @Test
    void countsTheUsesOfOneCustomerInManyCarts() throws Exception {
        var coded = sales.coded(FIVE_OFF, new Limits(null, 2, null));
        var email = Email.parse("ann." + coded.code().value() + "@example.com");
        var carts20 = ready(20, coded).stream().map(cart -> carts.contact(cart.token(), new CartContact(email, null,
                new Address("Ann", null, "Torstraße 14", null, "10119", "Berlin", "DE"), null))).toList();

        assertEquals(2, placeAtOnce(carts20));

        var third = carts20.stream().flatMap(cart -> carts.view(cart.token()).stream()).findFirst().orElseThrow();
        assertEquals(Reason.USED_BY_CUSTOMER, third.price().verdict().refusals().get(0).reason());
    }

    @Test
    @DisplayName("F30: a cart that changes while it is placed is charged as it was seen or not at all")
    void chargesWhatTheCustomerSawWhenTheCartChangesMeanwhile() throws Exception {
        var coded = sales.coded(new Action.OrderPercentOff(Percentage.parse("10")), Limits.NONE);
        var sku = shelf.product(1995, 200);
        for (var round = 0; round < 10; round++) {
            var cart = ready(sku, coded);
            var threads = Executors.newFixedThreadPool(2);
            try {
                var placing = threads.submit(() -> place(cart));
                var changing = threads.submit(() -> change(cart, sku));
                var placed = placing.get();
                changing.get();
                if (!placed.isEmpty()) {
                    assertEquals(cart.price().total(), orders.byNumber(placed.get(0).number()).orElseThrow().total());
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private List<Placed> place(CartView cart) {
        try {
            return List.of(shoppers.order(cart));
        } catch (CheckoutRefused told) {
            return List.of();
        }
    }

    private boolean change(CartView cart, Sku sku) {
        try {
            return carts.change(cart.token(), sku, 2).isEmpty();
        } catch (NotFound alreadyOrdered) {
            return false;
        }
    }

    @Test
    void givesBackWhatAnOrderHeldThatWasNotPaidInTime() {
        var coded = sales.coded(FIVE_OFF, new Limits(1, null, null));
        var sku = shelf.product(1995, 10);
        var first = shoppers.order(ready(sku, coded));
        assertEquals(1, sales.uses(coded.promotion()));

        staff.does(() -> {
            machine.forward(Duration.ofMinutes(41));
            return null;
        });
        Patience.until(() -> deals.now(first.number()).status(), status -> status == OrderStatus.EXPIRED);

        assertEquals(OrderStatus.EXPIRED, deals.now(first.number()).status());
        assertEquals(0, sales.uses(coded.promotion()));
        var second = shoppers.order(ready(sku, coded));
        assertEquals(euro(1995 + 490 - 500), deals.now(second.number()).total());
        assertEquals(1, sales.uses(coded.promotion()));
    }

    @Test
    void paysNothingForAnOrderThatIsGivenAway() {
        var all = sales.coded(new Action.OrderPercentOff(Action.EVERYTHING), Limits.NONE);
        var delivery = sales.coded(new Action.DeliveryOff(Action.EVERYTHING), Limits.NONE);
        var cart = ready(shelf.product(1995, 3), all);
        var free = coupons.enter(cart.token(), delivery.code().value(), "test " + cart.token());
        assertTrue(free.price().total().isZero());

        var placed = shoppers.order(free);

        assertTrue(placed.payUrl().isEmpty());
        var order = deals.now(placed.number());
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(2, order.discounts().size());
        var sent = deals.ship(order);
        assertEquals(1, sent.lines().size());
    }

    @Test
    void keepsTheSumsOfAReducedOrderFromPaymentToRefund() {
        var coded = sales.coded(new Action.OrderAmountOff(euro(1000)), Limits.NONE);
        var sku = shelf.product(1999, 10);
        var cart = shoppers.readyCart(sku, 3);
        var reduced = coupons.enter(cart.token(), coded.code().value(), "test " + cart.token());

        var placed = shoppers.order(reduced);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        var order = checkout.returned(placed.number(), placed.accessKey());

        var line = order.itemLines().get(0);
        assertEquals(euro(3 * 1999 - 1000), line.line());
        assertEquals(List.of(coded.code().value()), line.discounts().stream().map(each -> each.code()).toList());
        var pieces = new ArrayList<Money>();
        line.units().forEach(unit -> IntStream.range(0, unit.pieces()).forEach(piece -> pieces.add(unit.gross())));
        assertEquals(3, pieces.size());
        assertEquals(line.line(), Money.sum("EUR", pieces));
    }

    @Test
    @DisplayName("A8: codes cannot be guessed, and all that fails gets one answer")
    void slowsDownGuessing() {
        var cart = shoppers.readyCart(shelf.product(1995, 3), 1);
        for (var guess = 0; guess < 5; guess++) {
            var typed = "GUESS" + guess;
            var refused = assertThrows(CartRefused.class,
                    () -> coupons.enter(cart.token(), typed, "guesser"));
            assertEquals("cart.refused.coupon", refused.messageKey());
        }
        var coded = sales.coded(FIVE_OFF, Limits.NONE);
        var refused = assertThrows(CartRefused.class,
                () -> coupons.enter(cart.token(), coded.code().value(), "guesser"));
        assertEquals("cart.refused.tries", refused.messageKey());
    }

    @Test
    void stopsAtOnceWhenStaffPauseAPromotion() {
        var coded = sales.coded(FIVE_OFF, Limits.NONE);
        var cart = ready(shelf.product(1995, 3), coded);
        sales.pause(coded.promotion());

        assertThrows(CheckoutRefused.class, () -> shoppers.order(cart));
        var now = carts.view(cart.token()).orElseThrow();
        assertEquals(euro(1995 + 490), now.price().total());
        assertEquals(Reason.NOT_LIVE, now.price().verdict().refusals().get(0).reason());
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
