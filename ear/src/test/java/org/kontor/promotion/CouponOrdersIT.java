package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.CodeUsers;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Sales;
import org.kontor.builders.Sales.Limits;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartRefused;
import org.kontor.cart.Carts;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.shared.Money;

/** What becomes of a code from the cart to the order, and when it is guessed or paused. */
class CouponOrdersIT extends ShippedEar {

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
    private CartCoupons coupons;

    @Inject
    private Checkout checkout;

    @Inject
    private Deals deals;

    @Inject
    private Leap leap;

    @Test
    void givesBackWhatAnOrderHeldThatWasNotPaidInTime() {
        var coded = sales.coded(FIVE_OFF, new Limits(1, null, null));
        var sku = shelf.product(1995, 10);
        var first = shoppers.order(users.ready(sku, coded));
        assertEquals(1, sales.uses(coded.promotion()));

        leap.by(Duration.ofMinutes(41));
        deals.sweep();
        Patience.until(() -> deals.now(first.number()).status(), status -> status == OrderStatus.EXPIRED);

        assertEquals(OrderStatus.EXPIRED, deals.now(first.number()).status());
        assertEquals(0, sales.uses(coded.promotion()));
        var second = shoppers.order(users.ready(sku, coded));
        assertEquals(euro(1995 + 490 - 500), deals.now(second.number()).total());
        assertEquals(1, sales.uses(coded.promotion()));
    }

    @Test
    void paysNothingForAnOrderThatIsGivenAway() {
        var all = sales.coded(new Action.OrderPercentOff(Action.EVERYTHING), Limits.NONE);
        var delivery = sales.coded(new Action.DeliveryOff(Action.EVERYTHING), Limits.NONE);
        var cart = users.ready(shelf.product(1995, 3), all);
        var free = users.enter(cart, delivery);
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
        var reduced = users.enter(cart, coded);

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
    @DisplayName("R-27: without the promotion that was taken away the cart is priced and taxed anew and can be ordered")
    void stopsAtOnceWhenStaffPauseAPromotion() {
        var coded = sales.coded(FIVE_OFF, Limits.NONE);
        var cart = users.ready(shelf.product(1995, 3), coded);
        sales.pause(coded.promotion());

        assertThrows(CheckoutRefused.class, () -> shoppers.order(cart));
        var now = carts.view(cart.token()).orElseThrow();
        assertEquals(euro(1995 + 490), now.price().total());
        assertEquals(Reason.NOT_LIVE, now.price().verdict().refusals().get(0).reason());
        var order = deals.now(shoppers.order(now).number());
        assertEquals(euro(1995 + 490), order.total());
        assertEquals(euro(397), order.tax(), "19 % in 24.85");
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
