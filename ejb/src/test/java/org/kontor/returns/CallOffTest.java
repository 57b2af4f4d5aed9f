package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.ordering.SampleOrder.euro;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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

/** Three lamps for 464,86 € and the delivery fee of 4,90 €. */
class CallOffTest {

    private static CallOff callOff(OrderView order, Map<Long, Integer> units, long taken) {
        return new CallOff(order, new Refundables(order, List.of(), List.of()).lines(), units,
                new ConsignmentChoice(order, List.of(), null), euro(taken));
    }

    private static Money waived(CallOff parts) {
        return Money.sum("EUR", parts.lines().stream().map(CancellationView.Line::waived).toList());
    }

    @Test
    void givesEverythingBackThatWasTakenWithTheDeliveryFee() {
        var all = callOff(SampleOrder.of(0, 0, 0, 0), Map.of(), 46976);
        assertTrue(all.isWhole());
        assertEquals(euro(46976), all.refund());
        assertEquals(euro(0), waived(all));
    }

    @Test
    void takesNothingThatWasOnlyReserved() {
        var all = callOff(SampleOrder.of(0, 0, 0, 0), Map.of(), 0);
        assertEquals(euro(0), all.refund());
        assertEquals(euro(46976), waived(all));
    }

    @Test
    void keepsTheDeliveryFeeAsLongAsSomethingIsSent() {
        var one = callOff(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 1), 46976);
        assertFalse(one.isWhole());
        assertEquals(List.of(new CancellationView.Line(1, 1, euro(0), euro(15495))), one.lines());
        var rest = callOff(SampleOrder.of(1, 0, 0, 0), Map.of(), 46976);
        assertFalse(rest.isWhole());
        assertEquals(List.of(new CancellationView.Line(1, 2, euro(0), euro(30991))), rest.lines());
    }

    @Test
    void givesTheDeliveryFeeBackWithTheLastGoodsThoughAGiftCardWasMailed() {
        var mailed = callOff(SampleOrder.withGiftCard(1), Map.of(), 51976);
        assertFalse(mailed.isWhole(), "the gift card stays");
        assertTrue(mailed.leavesNoGoods());
        assertEquals(euro(46976), mailed.refund(), "lamps and delivery");
        assertEquals(List.of(1L, 2L), mailed.lines().stream().map(CancellationView.Line::orderLineId).toList());
    }

    @Test
    void endsNoOrderWhoseGiftCardIsStillToBeMailed() {
        assertFalse(callOff(SampleOrder.withGiftCard(0), Map.of(1L, 3), 0).leavesNoGoods());
        assertTrue(callOff(SampleOrder.withGiftCard(0), Map.of(), 0).isWhole());
    }

    @Test
    void givesBackOnlyWhatWasTakenBeyondWhatIsStillDue() {
        var two = callOff(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 2), 20000);
        var stillDue = 46976 - 30991;
        assertEquals(euro(20000 - stillDue), two.refund());
        assertEquals(euro(30991 - (20000 - stillDue)), waived(two));
    }

    @Test
    void refusesMoreThanIsUnsentAndWhatIsNoLineOfTheOrder() {
        var order = SampleOrder.of(1, 1, 0, 0);
        assertThrows(RefundRefused.class, () -> callOff(order, Map.of(1L, 2), 46976));
        assertThrows(RefundRefused.class, () -> callOff(order, Map.of(1L, 0), 46976));
        assertThrows(RefundRefused.class, () -> callOff(order, Map.of(1L, -1), 46976));
        assertThrows(RefundRefused.class, () -> callOff(order, Map.of(2L, 1), 46976));
        assertThrows(RefundRefused.class, () -> callOff(order, Map.of(9L, 1), 46976));
        assertThrows(RefundRefused.class, () -> callOff(SampleOrder.of(2, 1, 0, 0), Map.of(), 46976));
    }

    @Property
    void leavesExactlyWhatIsDueInTheHouse(@ForAll @IntRange(min = 1, max = 3) int units,
            @ForAll @LongRange(min = 0, max = 46976) long taken) {
        var order = SampleOrder.of(0, 0, 0, 0);
        var parts = callOff(order, Map.of(1L, units), taken);
        var due = order.due().minus(waived(parts)).minus(parts.refund());
        assertTrue(euro(taken).minus(parts.refund()).compareTo(due) <= 0, "no more is kept than is due");
        assertTrue(parts.refund().isZero() || euro(taken).minus(parts.refund()).equals(due), "nor less");
    }

    private static CallOff callOff(OrderView order, Map<Long, Integer> units, Integer consignment,
            List<ShipmentView> parcels) {
        return new CallOff(order, new Refundables(order, List.of(), parcels).lines(), units,
                new ConsignmentChoice(order, parcels, consignment), euro(48266));
    }

    private static ShipmentView packed(int consignment, int lamps) {
        return new ShipmentView(50, "S5001", SampleOrder.NUMBER, ShipmentStatus.PACKED, "nordpost",
                new IdempotencyKey("ship:1"), null, null, null, TrackingStatus.UNKNOWN, null, Instant.EPOCH, null, null,
                null, List.of(new ParcelLine(1, Sku.parse("LAMP-SAND"), lamps)), List.of(), consignment, null);
    }

    private static Map<Integer, Integer> from(CallOff parts) {
        return parts.from(parts.lines().get(0));
    }

    @Test
    void takesUnitsFromTheLastConsignmentWithItsFee() {
        var one = callOff(SampleOrder.divided(0, 0, 0), Map.of(1L, 1), null, List.of());

        assertEquals(Map.of(2, 1), from(one));
        assertEquals(List.of(new CancellationView.Line(1, 1, euro(0), euro(15495)),
                new CancellationView.Line(4, 0, euro(0), euro(1290))), one.lines());
    }

    @Test
    void takesThemFromTheConsignmentThatStaffChoose() {
        var one = callOff(SampleOrder.divided(0, 0, 0), Map.of(1L, 1), 1, List.of());

        assertEquals(Map.of(1, 1), from(one));
        assertEquals(List.of(new CancellationView.Line(1, 1, euro(0), euro(15495))), one.lines());
        assertThrows(RefundRefused.class, () -> callOff(SampleOrder.divided(0, 0, 0), Map.of(1L, 2), 2, List.of()));
    }

    @Test
    void takesNothingThatLiesPackedInAnotherConsignment() {
        var packedThere = List.of(packed(2, 1));

        assertEquals(Map.of(1, 1), from(callOff(SampleOrder.divided(0, 0, 0), Map.of(1L, 1), null, packedThere)));
        assertEquals(Map.of(1, 2), from(callOff(SampleOrder.divided(0, 0, 0), Map.of(), null, packedThere)));
        assertThrows(RefundRefused.class,
                () -> callOff(SampleOrder.divided(0, 0, 0), Map.of(1L, 1), 2, packedThere));
    }

    @Test
    void keepsTheFeeOfAConsignmentOfWhichSomethingWasSent() {
        var rest = callOff(SampleOrder.divided(1, 0, 0), Map.of(), null, List.of());

        assertEquals(List.of(1L, 4L), rest.lines().stream().map(CancellationView.Line::orderLineId).toList());
        assertEquals(Map.of(1, 1, 2, 1), from(rest));
    }
}
