package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentProgressTest {

    @ParameterizedTest
    @CsvSource({
        "100, 0, 0, 0, 0, false, NONE", "100, 0, 0, 0, 0, true, PENDING",
        "100, 0, 50, 0, 0, false, PART_AUTHORIZED", "100, 0, 100, 0, 0, false, AUTHORIZED",
        "100, 0, 100, 40, 0, false, PART_PAID", "100, 0, 100, 100, 0, false, PAID",
        "100, 0, 120, 120, 0, false, OVERPAID", "100, 1, 100, 100, 1, false, PART_REFUNDED",
        "100, 100, 100, 100, 100, false, REFUNDED", "100, 0, 120, 120, 20, false, PAID",
        "100, 0, 150, 150, 20, false, OVERPAID", "100, 30, 120, 120, 30, false, OVERPAID",
        "100, 100, 120, 120, 100, false, OVERPAID", "100, 30, 120, 120, 50, false, PART_REFUNDED",
        "100, 100, 120, 120, 120, false, REFUNDED", "0, 0, 100, 100, 100, false, REFUNDED",
        "0, 0, 0, 0, 0, false, PAID",
        "100, 40, 60, 0, 0, false, AUTHORIZED", "100, 40, 60, 30, 0, false, PART_PAID",
        "100, 40, 60, 60, 0, false, PAID", "100, 60, 60, 60, 20, false, PART_REFUNDED"
    })
    void tellsInOneWordHowFarAnOrderIsPaid(long due, long granted, long covered, long captured, long refunded,
            boolean open, PaymentProgress word) {
        assertEquals(word, PaymentProgress.of(SampleOrder.euro(due), SampleOrder.euro(granted),
                SampleOrder.euro(covered), SampleOrder.euro(captured), SampleOrder.euro(refunded), open));
    }

    @Test
    void anOrderOfNothingWaitsForItsCustomerUntilItIsConfirmed() {
        assertTrue(PaymentProgress.PAID.isUnconfirmed(OrderStatus.PENDING_PAYMENT));
        assertFalse(PaymentProgress.PAID.isUnconfirmed(OrderStatus.CONFIRMED));
        assertFalse(PaymentProgress.PENDING.isUnconfirmed(OrderStatus.PENDING_PAYMENT));
    }
}
