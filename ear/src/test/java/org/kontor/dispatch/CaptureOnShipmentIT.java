package org.kontor.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Deals;
import org.kontor.builders.Eager;
import org.kontor.builders.Leap;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Provider;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Settlement;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderDesk;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TakeMoney;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** Money that is reserved with the order and taken with each parcel. The delivery fee is 4,90 €. */
class CaptureOnShipmentIT extends ShippedEar {

    private static final String JCB_WITHOUT_MULTICAPTURE = "3566002020360505";

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Staff staff;

    @Inject
    private Shipping shipping;

    @Inject
    private OrderDesk desk;

    @Inject
    private Checkout checkout;

    @Inject
    private Settlement settlement;

    @Inject
    private Leap leap;

    @Inject
    private PaymentQueries payments;

    @Inject
    private ShipmentQueries parcels;

    @AfterEach
    void theProviderBehavesAgain() {
        Provider.behaves();
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private PaymentView payment(OrderView order) {
        return payments.of(order.number().value()).get(0);
    }

    private Map<Long, Integer> units(OrderView order, int count) {
        return Map.of(order.itemLines().get(0).id(), count);
    }

    private long captures(OrderView order) {
        return payment(order).transactions().stream().filter(call -> call.type() == TransactionType.CAPTURE
                && call.status() == TransactionStatus.SUCCESS).count();
    }

    private PaymentView settled(OrderView order, PaymentStatus wanted) {
        return Patience.until(() -> payment(order), payment -> payment.status() == wanted);
    }

    @Test
    void confirmsTheOrderOnTheAuthorisationAndTakesNothingYet() {
        var order = deals.reserved(1000, 3);
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(PaymentProgress.AUTHORIZED, order.paymentStatus());
        var payment = payment(order);
        assertEquals(PaymentStatus.AUTHORIZED, payment.status());
        assertEquals(eur(3490), payment.authorised());
        assertEquals(eur(0), payment.captured());
    }

    @Test
    void takesEachParcelsShareAndTheFeeWithTheFirst() {
        var order = deals.reserved(1001, 3);
        deals.ship(order, units(order, 1));
        assertEquals(eur(1001 + 490), payment(order).captured());
        assertEquals(PaymentProgress.PART_PAID, deals.now(order.number()).paymentStatus());
        assertEquals(PaymentStatus.PART_CAPTURED, payment(order).status());
        deals.ship(order, units(order, 2));
        assertEquals(order.total(), payment(order).captured());
        assertEquals(PaymentStatus.CAPTURED, payment(order).status());
        assertEquals(PaymentProgress.PAID, deals.now(order.number()).paymentStatus());
        assertEquals(2, captures(order));
    }

    @Test
    void takesAllThatIsDueWithTheFirstParcelWhereTheCardAllowsOneCapture() {
        var order = deals.reserved(shelf.product(1000, 3), 3, JCB_WITHOUT_MULTICAPTURE);
        deals.ship(order, units(order, 1));
        assertEquals(order.total(), payment(order).captured());
        deals.ship(order, units(order, 2));
        assertEquals(1, captures(order));
    }

    @Test
    void capturesOnceForAButtonPressedFiftyTimes() throws Exception {
        var order = deals.reserved(1000, 2);
        var wish = new ShipItems(order.number(), 1, units(order, 1), new IdempotencyKey("test-" + UUID.randomUUID()));
        AtOnce.all(50, () -> Eager.until(() -> staff.does(() -> shipping.ship(wish))));
        Patience.until(() -> parcels.of(order.number()), all -> all.get(0).status() == ShipmentStatus.SHIPPED);
        assertEquals(1, parcels.of(order.number()).size());
        assertEquals(eur(1490), payment(order).captured());
        assertEquals(1, captures(order));
    }

    @Test
    void takesTheSumOfFiftyParcelsSentAtOnceToTheCent() throws Exception {
        var order = deals.reserved(1003, 50);
        AtOnce.all(50, () -> {
            var wish = new ShipItems(order.number(), 1, units(order, 1), new IdempotencyKey("test-" + UUID.randomUUID()));
            return Eager.until(() -> staff.does(() -> shipping.ship(wish)));
        });
        Patience.until(() -> deals.now(order.number()), now -> now.openUnits() == 0);
        assertEquals(order.total(), payment(order).captured());
        assertEquals(50, captures(order));
        assertEquals(0, deals.now(order.number()).openUnits());
    }

    @Test
    void waitsForAnAnswerThatNeverComesAndTakesTheMoneyOnce() {
        var order = deals.reserved(1000, 2);
        Provider.misbehaves("server_error_after", 2, "/capture");
        var parcel = deals.ship(order, units(order, 2));
        Provider.behaves();
        assertEquals(ShipmentStatus.SHIPPED, staff.does(() -> shipping.retry(parcel.number())).status());
        assertEquals(order.total(), payment(order).captured());
        assertEquals(1, captures(order));
    }

    @Test
    @DisplayName("F10: a parcel is booked although the janitor found its money before anybody came to book it")
    void booksAParcelWhoseMoneyWasFoundByTheJanitor() {
        var order = deals.reserved(1000, 2);
        Provider.misbehaves("server_error", 9, "/payment_intents/" + payment(order).intentRef());
        var parcel = deals.ship(order, units(order, 2));
        assertEquals(ShipmentStatus.PACKED, parcel.status());
        Provider.behaves();
        Patience.until(() -> {
            settlement.settleCaptures(order.number());
            return payment(order).captured();
        }, order.total()::equals);
        assertEquals(ShipmentStatus.PACKED, parcels.byNumber(parcel.number()).orElseThrow().status());

        leap.by(Duration.ofMinutes(1));

        assertEquals(ShipmentStatus.SHIPPED, Patience.until(() -> parcels.byNumber(parcel.number()).orElseThrow(),
                now -> now.status() == ShipmentStatus.SHIPPED).status());
        assertEquals(1, captures(order));
    }

    @Test
    void sendsNothingWhenTheReservationIsGoneAndGoesOnWhenItIsPaidAgain() {
        var order = deals.reserved(1000, 2);
        Provider.letsGo(payment(order).intentRef());
        settlement.settle(payment(order).id());
        assertEquals(PaymentStatus.EXPIRED, payment(order).status());
        var held = deals.now(order.number());
        assertEquals(OrderStatus.ON_HOLD, held.status());
        assertEquals(HoldKind.PAYMENT, held.holdKind());
        assertThrows(DispatchRefused.class, () -> deals.ship(order, units(order, 1)));
        var again = checkout.payAgain(order.number(), order.accessKey());
        PaymentPage.pay(again.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        assertEquals(OrderStatus.CONFIRMED, checkout.returned(order.number(), order.accessKey()).status());
        deals.ship(order, units(order, 2));
        assertEquals(PaymentProgress.PAID, deals.now(order.number()).paymentStatus());
    }

    @Test
    void givesAParcelUpWhoseMoneyIsRefused() {
        var order = deals.reserved(1000, 2);
        Provider.misbehaves("webhook_drop", 9, "");
        Provider.letsGo(payment(order).intentRef());
        assertThrows(DispatchRefused.class, () -> deals.ship(order, units(order, 1)));
        assertEquals(ShipmentStatus.CANCELLED, parcels.of(order.number()).get(0).status());
        assertEquals(2, deals.now(order.number()).openUnits());
        settlement.settle(payment(order).id());
        assertEquals(HoldKind.PAYMENT, deals.now(order.number()).holdKind());
    }

    @Test
    void takesTheMoneyWithTheOrderWhereGoodsComeLaterThanAReservationLasts() {
        var later = shelf.product(1000, 1);
        shelf.sellAhead(later, 5, 30);
        assertEquals(PaymentProgress.PAID, deals.reserved(later, 2, PaymentPage.GOOD_CARD).paymentStatus());
        var soon = shelf.product(1000, 1);
        shelf.sellAhead(soon, 5, 2);
        var order = deals.reserved(soon, 2, PaymentPage.GOOD_CARD);
        assertEquals(PaymentProgress.AUTHORIZED, order.paymentStatus());

        shelf.sellAhead(soon, 5, 30);
        Provider.letsGo(payment(order).intentRef());
        settlement.settle(payment(order).id());
        deals.take(TakeMoney.AT_SHIPMENT);
        try {
            var again = checkout.payAgain(order.number(), order.accessKey());
            PaymentPage.pay(again.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        } finally {
            deals.take(TakeMoney.AT_ORDER);
        }
        assertEquals(PaymentProgress.PAID, checkout.returned(order.number(), order.accessKey()).paymentStatus());
    }

    @Test
    void neitherShipsNorTakesMoneyForAnOrderOnHold() {
        var order = deals.reserved(1000, 1);
        hold(order, "address looks odd");
        assertThrows(DispatchRefused.class, () -> deals.ship(order));
        assertEquals(eur(0), payment(order).captured());
        assertEquals(Map.of(HoldKind.STAFF, "address looks odd"), deals.now(order.number()).holds());
        release(order, "called the customer");
        deals.ship(order);
        assertEquals(order.total(), settled(order, PaymentStatus.CAPTURED).captured());
    }

    @Test
    @DisplayName("C2: a hold of staff blocks picking and capture until staff release it, also when it is paid again meanwhile")
    void aHoldOfStaffOutlivesAReservationThatIsPaidAgain() {
        var order = deals.reserved(1000, 1);
        hold(order, "address looks odd");
        Provider.letsGo(payment(order).intentRef());
        settlement.settle(payment(order).id());
        assertEquals(HoldKind.PAYMENT, deals.now(order.number()).holdKind());
        var again = checkout.payAgain(order.number(), order.accessKey());
        PaymentPage.pay(again.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);

        var paid = checkout.returned(order.number(), order.accessKey());

        assertEquals(OrderStatus.ON_HOLD, paid.status());
        assertEquals(Map.of(HoldKind.STAFF, "address looks odd"), paid.holds());
        assertThrows(DispatchRefused.class, () -> deals.ship(order));
        release(order, "called the customer");
        deals.ship(order);
        assertEquals(FulfilmentProgress.SHIPPED, deals.now(order.number()).fulfilmentStatus());
    }

    private void hold(OrderView order, String reason) {
        staff.does(() -> {
            desk.hold(order.number(), reason);
            return null;
        });
    }

    private void release(OrderView order, String reason) {
        staff.does(() -> desk.release(order.number(), reason));
    }
}
