package org.kontor.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.CardDeals;
import org.kontor.builders.Deals;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Provider;
import org.kontor.builders.Risks;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.Carts;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Settlement;
import org.kontor.dispatch.DispatchRefused;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderDesk;
import org.kontor.ordering.OrderRefused;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.returns.CancelItems;
import org.kontor.returns.CancellationView;
import org.kontor.returns.Cancellations;
import org.kontor.returns.RefundQueries;
import org.kontor.screening.OrderReview;
import org.kontor.screening.ScreeningRefused;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.IdempotencyKey;

/** CHK-12: doubtful orders wait for a person, and blocked buyers are turned away. */
class RiskIT extends ShippedEar {

    private static final String TESTER = "203.0.113.77";
    private static final String SOMEBODY = "198.51.100.4";

    @Inject
    private Risks risks;

    @Inject
    private RiskQueries queries;

    @Inject
    private Deals deals;

    @Inject
    private CardDeals cardDeals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private Carts carts;

    @Inject
    private Checkout checkout;

    @Inject
    private Settlement settlement;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Inject
    private OrderDesk desk;

    @Inject
    private OrderReview review;

    @Inject
    private Cancellations cancellations;

    @Inject
    private RefundQueries refunds;

    @Inject
    private CurrentActor actor;

    @AfterEach
    void trustAgain() {
        actor.comesFrom(null);
        risks.forget();
    }

    private void release(OrderView order) {
        staff.act(() -> review.release(order.number(), "known customer"));
    }

    private OrderView doubtful() {
        risks.holdAbove(5000);
        var order = deals.paid(6000, 1);
        assertEquals(HoldKind.REVIEW, order.holdKind());
        return order;
    }

    @Test
    void holdsADoubtfulPaidOrderUntilOneOfTheShopHasLooked() {
        var order = doubtful();
        assertEquals(OrderStatus.ON_HOLD, order.status());
        assertEquals(PaymentProgress.PAID, order.paymentStatus());
        assertEquals(OrderStatus.CONFIRMED, deals.paid(1000, 1).status());
        var found = staff.does(() -> queries.of(List.of(order.number()))).get(order.number().value());
        assertEquals(List.of(new Finding(RiskReason.AMOUNT, "6000 EUR", "5000 EUR")), found.findings());

        assertThrows(DispatchRefused.class, () -> deals.ship(order));
        assertThrows(OrderRefused.class, () -> staff.act(() -> desk.release(order.number(), "looks fine")));
        assertThrows(OrderRefused.class, () -> staff.act(() -> desk.hold(order.number(), "mine")));
        assertThrows(ScreeningRefused.class, () -> staff.act(() -> review.release(order.number(), " ")));

        release(order);
        release(order);

        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        deals.ship(order);
        assertEquals(FulfilmentProgress.SHIPPED, deals.now(order.number()).fulfilmentStatus());
    }

    @Test
    void paysAllBackForADoubtfulOrderThatIsCalledOff() {
        var order = doubtful();

        staff.act(() -> review.cancel(order.number(), "stolen card", "We cannot carry it out."));
        staff.act(() -> review.cancel(order.number(), "stolen card", "We cannot carry it out."));

        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        assertEquals(order.total(), payments.of(order.number().value()).get(0).refunded());
        assertEquals(List.of("We cannot carry it out."),
                refunds.cancellations(order.number()).stream().map(CancellationView::reason).toList());
        assertThrows(ScreeningRefused.class, () -> release(order));
    }

    @Test
    void decidesOnADoubtfulOrderOnceWhoeverPressesAStaleButton() {
        var calledOff = doubtful();
        staff.act(() -> cancellations.cancel(new CancelItems(calledOff.number(), Map.of(), "asked us to",
                IdempotencyKey.of("test-cancel", calledOff.number()))));
        assertThrows(ScreeningRefused.class, () -> release(calledOff));

        var goesOn = doubtful();
        release(goesOn);
        assertThrows(ScreeningRefused.class, () -> staff.act(() -> review.cancel(goesOn.number(), "late", "told")));
        assertEquals(OrderStatus.CONFIRMED, deals.now(goesOn.number()).status());
    }

    @Test
    void takesNoReservedMoneyAndForgetsNoDoubtWhenItIsPaidAgain() {
        risks.holdAbove(5000);
        var order = deals.reserved(6000, 1);
        assertEquals(HoldKind.REVIEW, order.holdKind());
        var payment = payments.of(order.number().value()).get(0);
        assertTrue(payment.captured().isZero());

        Provider.letsGo(payment.intentRef());
        settlement.settle(payment.id());
        assertEquals(HoldKind.PAYMENT, deals.now(order.number()).holdKind());
        var again = checkout.payAgain(order.number(), order.accessKey());
        PaymentPage.pay(again.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);

        assertEquals(HoldKind.REVIEW, checkout.returned(order.number(), order.accessKey()).holdKind());
        release(order);
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
    }

    @Test
    void mailsNoGiftCardOfADoubtfulOrder() {
        risks.holdAbove(5000);
        var order = cardDeals.bought(6000, 1);
        assertEquals(HoldKind.REVIEW, order.holdKind());
        assertEquals(1, order.openUnits());

        release(order);

        var now = deals.now(order.number());
        assertEquals(0, now.openUnits());
        assertEquals(FulfilmentProgress.DELIVERED, now.fulfilmentStatus());
    }

    @Test
    void turnsBlockedBuyersAwayAndWritesNothing() {
        var sku = shelf.product(1995, 3);
        var cart = shoppers.readyCart(sku, 1);
        risks.list(Listing.BLOCK, ListKind.EMAIL, cart.email().value());

        var refusal = assertThrows(RiskRefused.class, () -> shoppers.order(cart));

        assertEquals("risk.refused.blocked", refusal.messageKey());
        assertEquals(3, stock.available(Set.of(sku)).get(sku));
        assertTrue(carts.view(cart.token()).isPresent());
        actor.comesFrom(TESTER);
        risks.list(Listing.BLOCK, ListKind.NETWORK, "203.0.113.0/24");
        assertThrows(RiskRefused.class, () -> shoppers.order(sku, 1));
        actor.comesFrom(SOMEBODY);
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(shoppers.order(sku, 1).number()).status());
    }

    @Test
    void countsOrdersOfOneMailboxAndOfOneAddress() {
        risks.change(new RiskLimits(0, null, false, 2, 2, null, 8, 50, 20, 90));
        var sku = shelf.product(1000, 20);
        actor.comesFrom(SOMEBODY.replace(".4", ".5"));
        deals.paid(shoppers.order(sku, 1));
        deals.paid(shoppers.order(sku, 1));

        assertEquals(HoldKind.REVIEW, deals.paid(shoppers.order(sku, 1)).holdKind());

        actor.comesFrom(SOMEBODY.replace(".4", ".6"));
        assertEquals(OrderStatus.CONFIRMED, deals.paid(shoppers.order(sku, 1)).status());
    }

}
