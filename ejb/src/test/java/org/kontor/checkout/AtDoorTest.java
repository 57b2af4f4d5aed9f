package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kontor.ordering.SampleOrder.euro;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.SampleOrder;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.Money;

/** Three lamps for 464,86 € and the delivery for 4,90 €: 469,76 €. */
class AtDoorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Leaving NOTHING = new Leaving(Map.of(), Set.of());
    private static final Leaving ONE = new Leaving(Map.of(1L, 1), Set.of(1));
    private static final Leaving ALL = new Leaving(Map.of(1L, 3), Set.of(1));

    private static PaymentView promised(long owed, long captured) {
        return payment("cod", PaymentStatus.AUTHORIZED, owed + captured, captured);
    }

    private static PaymentView paid(String method, long captured) {
        return payment(method, PaymentStatus.CAPTURED, captured, captured);
    }

    private static PaymentView payment(String method, PaymentStatus status, long authorised, long captured) {
        return new PaymentView(1, 1, "20417", method, method, TakeMoney.AT_ORDER, status, euro(authorised),
                euro(authorised), euro(captured), euro(0), euro(0), true, null, "key", "ref", null, null, null, null, null,
                NOW, NOW, NOW, null, null, List.of());
    }

    private static Money share(OrderView order, Leaving before, Leaving after, long pending, boolean last,
            PaymentView... payments) {
        return new AtDoor(order, List.of(payments)).share(before, after, euro(pending), last);
    }

    private static OrderView order() {
        return SampleOrder.of(0, 0, 0, 0);
    }

    @Test
    void theParcelsBringWhatIsDueBetweenThem() {
        assertEquals(euro(15985), share(order(), NOTHING, ONE, 0, false, promised(46976, 0)));
        assertEquals(euro(46976 - 15985), share(order(), ONE, ALL, 15985, true, promised(46976, 0)));
    }

    @Test
    void whatCameInAnotherWayIsNotCollected() {
        assertEquals(euro(46976 - 10000), share(order(), NOTHING, ALL, 0, true, promised(46976, 0), paid("transfer", 10000)));
        assertEquals(euro(5985), share(order(), NOTHING, ONE, 0, false, promised(36976, 0), paid("giftcard", 10000)));
        assertEquals(euro(0), share(order(), NOTHING, ALL, 0, true, promised(46976, 0), paid("transfer", 46976)));
    }

    @Test
    void whatWasTakenOffIsNotCollected() {
        var reduced = SampleOrder.of(0, 0, 0, 10000);

        assertEquals(euro(5985), share(reduced, NOTHING, ONE, 0, false, promised(36976, 0)));
        assertEquals(euro(36976), share(reduced, NOTHING, ALL, 0, true, promised(46976, 0)));
    }

    @Test
    void neverMoreThanOtherCarriersLeaveOfWhatIsOwed() {
        assertEquals(euro(0), share(order(), ONE, ALL, 46976, true, promised(46976, 0)));
        assertEquals(euro(976), share(order(), ONE, ALL, 36000, true, promised(36976, 10000)));
    }
}
