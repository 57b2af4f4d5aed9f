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
        return payment(method, status, 5000, captured);
    }

    private static PaymentView payment(PayMethod method, PaymentStatus status, long authorised, long captured) {
        return new PaymentView(1, 1, "20417", "stripe", method.code(), TakeMoney.AT_SHIPMENT, status, euro(5000),
                euro(authorised), euro(captured), euro(0), euro(0), true, null, "key", "ref", null, null, null, null, null,
                NOW, NOW, NOW, null, null, List.of());
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

    @Test
    void isShortOnceACardHasBroughtLessThanWasAskedFor() {
        assertTrue(payment(PayMethod.CARD, PaymentStatus.CAPTURED, 4000, 4000).isShort());
        assertTrue(payment(PayMethod.CARD, PaymentStatus.AUTHORIZED, 4000, 0).isShort());
        assertFalse(payment(PayMethod.CARD, PaymentStatus.VOIDED, 4000, 0).isShort(), "nothing of it is here");
        assertFalse(payment(PayMethod.CARD, PaymentStatus.REQUIRES_ACTION, 0, 0).isShort(), "it may still come");
        assertFalse(payment(PayMethod.CARD, PaymentStatus.PART_CAPTURED, 5000, 4000).isShort(), "the rest is reserved");
        assertFalse(payment(PayMethod.TRANSFER, PaymentStatus.PART_CAPTURED, 4000, 4000).isShort(), "the rest comes");
    }
}
