package org.kontor.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kontor.ordering.OrderStatus;
import org.kontor.shared.OrderNumber;

/** Who cannot ship an order reads why. */
class DispatchRefusedTest {

    private static final OrderNumber ORDER = OrderNumber.parse("24018");

    @Test
    void saysOfAHeldOrderThatItIsHeld() {
        assertEquals("dispatch.refused.held", DispatchRefused.unconfirmed(OrderStatus.ON_HOLD, ORDER).messageKey());
    }

    @Test
    void saysOfAnOrderThatWaitsForItsMoneyThatItIsNotConfirmed() {
        assertEquals("dispatch.refused.status",
                DispatchRefused.unconfirmed(OrderStatus.PENDING_PAYMENT, ORDER).messageKey());
    }
}
