package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kontor.ordering.SampleOrder.euro;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.fulfilment.ParcelLine;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.SampleOrder;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shipping.TrackingStatus;

class RefundablesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static RefundView refund(RefundStatus status, int units, long minor, GoodsFate goods) {
        return new RefundView("R7001", SampleOrder.NUMBER, status, euro(minor), "broken", "orders", NOW, null,
                List.of(new RefundView.Line(1, units, euro(minor), goods)));
    }

    private static ShipmentView packed(int units) {
        return parcel(ShipmentStatus.PACKED, 1, units);
    }

    private static ShipmentView parcel(ShipmentStatus status, long orderLine, int units) {
        return new ShipmentView(50, "S5001", SampleOrder.NUMBER, status, "nordpost",
                new IdempotencyKey("k"), null,
                null, null, TrackingStatus.UNKNOWN, null, NOW, null, null, null,
                List.of(new ParcelLine(orderLine, new Sku("LAMP-SAND"), units)), List.of(), 1);
    }

    private static RefundableLine lamps(OrderView order, List<RefundView> refunds, List<ShipmentView> parcels) {
        return new Refundables(order, refunds, parcels).lines().get(0);
    }

    private static Money check(OrderView order, List<RefundView> refunds, GrantRefund.Line... lines) {
        return new Refundables(order, refunds, List.of())
                .check(new GrantRefund(order.number(), List.of(lines), "broken", new IdempotencyKey("k")));
    }

    @Test
    void givesBackEverythingThatWasPaid() {
        var all = check(SampleOrder.of(3, 0, 0, 0), List.of(),
                new GrantRefund.Line(1, 3, euro(46486), GoodsFate.KEPT),
                new GrantRefund.Line(2, 0, euro(490), GoodsFate.NONE));
        assertEquals(SampleOrder.of(3, 0, 0, 0).total(), all);
    }

    @Test
    @DisplayName("R-25: one cent more than remains is refused")
    void refusesOneCentMoreThanRemains() {
        assertThrows(RefundRefused.class, () -> check(SampleOrder.of(3, 0, 0, 0), List.of(),
                new GrantRefund.Line(1, 3, euro(46487), GoodsFate.RESTOCKED)));
        assertThrows(RefundRefused.class, () -> check(SampleOrder.of(3, 0, 1, 15495), List.of(),
                new GrantRefund.Line(1, 2, euro(46486), GoodsFate.RESTOCKED)));
    }

    @Test
    void countsMoneyAndUnitsThatAreOnTheirWayBack() {
        var line = lamps(SampleOrder.of(3, 0, 0, 0),
                List.of(refund(RefundStatus.GRANTED, 1, 15496, GoodsFate.RESTOCKED)), List.of());
        assertEquals(euro(30990), line.money());
        assertEquals(2, line.sent());
    }

    @Test
    void forgetsARefundThatFailed() {
        var line = lamps(SampleOrder.of(3, 0, 0, 0),
                List.of(refund(RefundStatus.FAILED, 1, 15496, GoodsFate.RESTOCKED)), List.of());
        assertEquals(euro(46486), line.money());
        assertEquals(3, line.sent());
    }

    @Test
    void leavesUnitsAloneThatAreBeingPacked() {
        var line = lamps(SampleOrder.of(0, 0, 0, 0), List.of(), List.of(packed(2)));
        assertEquals(1, line.unsent());
        assertEquals(euro(15495), line.share(1), "units in a parcel keep their share of the money");
    }

    @Test
    void knowsAParcelThatHasLeftAndOneOfAnotherLineFromOneThatIsPacked() {
        var parcels = List.of(parcel(ShipmentStatus.SHIPPED, 1, 1), parcel(ShipmentStatus.CANCELLED, 1, 1),
                parcel(ShipmentStatus.PACKED, 9, 1));
        var line = lamps(SampleOrder.of(1, 0, 0, 0), List.of(), parcels);
        assertEquals(new RefundableLine(1, 2, 0, 1, euro(46486)), line);
    }

    @Test
    void takesMoneyFromTheLineThatItWasGrantedForAndUnitsOnlyWhereTheyLeft() {
        var refund = new RefundView("R7001", SampleOrder.NUMBER, RefundStatus.GRANTED, euro(590), "late", "orders", NOW,
                null, List.of(new RefundView.Line(2, 0, euro(490), GoodsFate.NONE),
                        new RefundView.Line(1, 1, euro(100), GoodsFate.NOT_SHIPPED)));
        assertEquals(new RefundableLine(1, 0, 0, 3, euro(46386)),
                lamps(SampleOrder.of(3, 0, 0, 0), List.of(refund), List.of()));
    }

    @Test
    void doesNotTakeKeptUnitsBackTwice() {
        var order = SampleOrder.of(3, 0, 0, 15495);
        var line = lamps(order, List.of(refund(RefundStatus.PAID_OUT, 1, 15495, GoodsFate.KEPT)), List.of());
        assertEquals(2, line.sent());
        assertEquals(euro(30991), line.share(2));
    }

    @Test
    void refusesUnitsInTheWrongPlaceAndLeavesTheUnsentToCancellations() {
        assertThrows(RefundRefused.class, () -> check(SampleOrder.of(0, 0, 0, 0), List.of(),
                new GrantRefund.Line(1, 1, euro(100), GoodsFate.RESTOCKED)));
        assertThrows(RefundRefused.class, () -> check(SampleOrder.of(3, 0, 0, 0), List.of(),
                new GrantRefund.Line(1, 1, euro(100), GoodsFate.NOT_SHIPPED)));
        assertThrows(RefundRefused.class, () -> check(SampleOrder.of(3, 0, 0, 0), List.of(),
                new GrantRefund.Line(1, -1, euro(100), GoodsFate.RESTOCKED)));
        assertThrows(RefundRefused.class, () -> check(SampleOrder.of(3, 0, 0, 0), List.of(),
                new GrantRefund.Line(2, 1, euro(100), GoodsFate.NONE)));
    }

    @Test
    void refusesNothingNegativeForeignAndTwiceTheSameLine() {
        var order = SampleOrder.of(3, 0, 0, 0);
        assertThrows(RefundRefused.class,
                () -> check(order, List.of(), new GrantRefund.Line(1, 0, euro(0), GoodsFate.NONE)));
        assertThrows(RefundRefused.class,
                () -> check(order, List.of(), new GrantRefund.Line(1, 0, euro(-1), GoodsFate.NONE)));
        assertThrows(RefundRefused.class,
                () -> check(order, List.of(), new GrantRefund.Line(9, 0, euro(1), GoodsFate.NONE)));
        assertThrows(RefundRefused.class, () -> check(order, List.of(),
                new GrantRefund.Line(1, 0, Money.ofMinor(1, "USD"), GoodsFate.NONE)));
        assertThrows(RefundRefused.class,
                () -> check(order, List.of(), new GrantRefund.Line(1, 0, euro(1), GoodsFate.NONE),
                new GrantRefund.Line(1, 0, euro(1), GoodsFate.NONE)));
    }

    @Property
    void givesBackExactlyTheLineInWhateverSteps(@ForAll @LongRange(min = 0, max = 10_000_000) long paid,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 9) Integer> steps) {
        var units = steps.stream().mapToInt(Integer::intValue).sum();
        var left = new RefundableLine(1, 0, 0, units, euro(paid));
        var given = euro(0);
        for (var step : steps) {
            var share = left.share(step);
            given = given.plus(share);
            left = new RefundableLine(1, 0, 0, left.sent() - step, left.money().minus(share));
        }
        assertEquals(euro(paid), given);
        assertEquals(euro(0), left.money());
    }
}
