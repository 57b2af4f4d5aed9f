package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kontor.ordering.SampleOrder.euro;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.shared.Email;
import org.kontor.shared.IllegalTransition;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Percentage;
import org.kontor.shared.Stamp;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/** Holds stop an order and let it go on; they never confirm one. */
class OrderHoldsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:32:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Order order = placed();

    private static Order placed() {
        var lamp = new PlacedLine(LineKind.ITEM, "LAMP-SAND", "Lamp", null, null, 1, euro(1000), euro(0), euro(1000),
                euro(160), TaxCategory.STANDARD, Percentage.parse("19"), List.of(),
                List.of(new UnitCost(1, euro(1000), euro(160))), null, 0);
        return new Order(OrderNumber.of(2001), "key", new PlaceOrder("token", "de", "EUR", 1,
                new Email("a@example.com"), null, null, null, "STANDARD", "Standard", new Promise(TODAY, TODAY), List.of(lamp), NOW,
                OrderTax.of(TaxTreatment.DOMESTIC, "DE", "HOME"), null, null, null, List.of()), NOW, TODAY);
    }

    private static Stamp because(String reason) {
        return new Stamp("alma", reason, "test", NOW);
    }

    private void confirm() {
        order.confirm(because("paid"));
    }

    @ParameterizedTest
    @EnumSource(HoldKind.class)
    void neverConfirmsAnUnpaidOrderByReleasingIt(HoldKind kind) {
        assertThrows(OrderRefused.class, () -> order.release(kind, because("all is well")));
        assertEquals(OrderStatus.PENDING_PAYMENT, order.status());
    }

    @ParameterizedTest
    @EnumSource(HoldKind.class)
    void neverBringsAnExpiredOrderBackByReleasingIt(HoldKind kind) {
        order.expire(because("not paid"));
        assertThrows(OrderRefused.class, () -> order.release(kind, because("all is well")));
        assertEquals(OrderStatus.EXPIRED, order.status());
    }

    @Test
    void cannotBeHeldBeforeItIsConfirmed() {
        assertThrows(IllegalTransition.class, () -> order.hold(HoldKind.STAFF, because("look at it")));
    }

    @Test
    void goesOnWhereItWasHeld() {
        confirm();
        order.hold(HoldKind.STAFF, because("look at it"));
        assertEquals(OrderStatus.ON_HOLD, order.status());
        order.release(HoldKind.STAFF, because("all is well"));
        assertEquals(OrderStatus.CONFIRMED, order.status());
    }

    @Test
    void staffCannotTakeOverAHoldForWantOfMoneyAndReleaseIt() {
        confirm();
        order.hold(HoldKind.PAYMENT, because("the reservation is gone"));
        assertThrows(OrderRefused.class, () -> order.hold(HoldKind.STAFF, because("look at it")));
        assertThrows(OrderRefused.class, () -> order.release(HoldKind.STAFF, because("all is well")));
        assertEquals(OrderStatus.ON_HOLD, order.status());
    }

    @Test
    void staffWhoReleaseTheirHoldLetNoUnpaidOrderGoOn() {
        confirm();
        order.hold(HoldKind.STAFF, because("look at it"));
        order.hold(HoldKind.PAYMENT, because("the reservation is gone"));
        order.release(HoldKind.STAFF, because("all is well"));
        assertEquals(OrderStatus.ON_HOLD, order.status());
        assertThrows(OrderRefused.class, () -> order.release(HoldKind.STAFF, because("all is well")));
        order.release(HoldKind.PAYMENT, because("paid again"));
        assertEquals(OrderStatus.CONFIRMED, order.status());
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "REVIEW"})
    void staysHeldForAnotherReasonWhenItIsPaidAgain(HoldKind other) {
        confirm();
        order.hold(other, because("look at it"));
        order.hold(HoldKind.PAYMENT, because("the reservation is gone"));
        order.release(HoldKind.PAYMENT, because("paid again"));
        assertEquals(OrderStatus.ON_HOLD, order.status());
        assertThrows(OrderRefused.class, () -> order.release(HoldKind.PAYMENT, because("paid again")));
        order.release(other, because("all is well"));
        assertEquals(OrderStatus.CONFIRMED, order.status());
    }

    @Test
    void keepsTheReasonOfEachHoldTheForemostFirst() {
        var number = OrderNumber.of(2001);
        var held = Holds.with(HoldKind.PAYMENT, "the reservation is gone",
                Holds.with(HoldKind.STAFF, "look at it", null, number), number);
        assertEquals(List.of(HoldKind.PAYMENT, HoldKind.STAFF), List.copyOf(Holds.reasons(held).keySet()));
        assertEquals(Map.of(HoldKind.STAFF, "look at it"),
                Holds.reasons(Holds.without(HoldKind.PAYMENT, held, number)));
        assertEquals(Map.of(), Holds.reasons(null));
    }
}
