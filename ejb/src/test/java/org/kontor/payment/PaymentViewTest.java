package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;

class PaymentViewTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private static PaymentView payment(PayMethod method, PaymentStatus status, long captured) {
        return new PaymentView(1, 1, "20417", "stripe", method.code(), TakeMoney.AT_SHIPMENT, status, euro(5000), euro(5000),
                euro(captured), euro(0), euro(0), true, null, "key", "ref", null, null, null, null, null, NOW, NOW, NOW,
                null, null, List.of());
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    @Test
    void isReservedOnlyWhileABankReservesItAndNothingWasTaken() {
        assertTrue(payment(PayMethod.CARD, PaymentStatus.AUTHORIZED, 0).isReservedOnly());
        assertFalse(payment(PayMethod.CARD, PaymentStatus.PART_CAPTURED, 1000).isReservedOnly());
        assertFalse(payment(PayMethod.CARD, PaymentStatus.CAPTURED, 5000).isReservedOnly());
        assertFalse(payment(PayMethod.GIFT_CARD, PaymentStatus.AUTHORIZED, 0).isReservedOnly());
        assertFalse(payment(PayMethod.COD, PaymentStatus.AUTHORIZED, 0).isReservedOnly(), "it is promised");
    }
}
