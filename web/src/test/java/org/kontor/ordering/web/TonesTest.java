package org.kontor.ordering.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.PaymentProgress;
import org.kontor.shared.Money;

/** An order of nothing is neither paid for staff before its customer agreed, nor thanked for as if it were paid. */
class TonesTest {

    @Test
    void anOrderOfNothingWaitsForItsCustomerUntilItIsConfirmed() {
        assertTrue(Tones.isUnconfirmed(OrderStatus.PENDING_PAYMENT, PaymentProgress.PAID));
        assertFalse(Tones.isUnconfirmed(OrderStatus.CONFIRMED, PaymentProgress.PAID));
        assertFalse(Tones.isUnconfirmed(OrderStatus.PENDING_PAYMENT, PaymentProgress.PENDING));
    }

    @Test
    void moneyThatIsOwedToACustomerIsWorkThatWaits() {
        assertEquals("warn", Tones.of(PaymentProgress.OVERPAID));
        assertEquals("ok", Tones.of(PaymentProgress.PAID));
    }

    @Test
    void nobodyIsThankedForMoneyThatWasNotToBePaid() {
        assertEquals(".free", OrderState.IN_PREPARATION.told(Money.zero("EUR")));
        assertEquals(".text", OrderState.IN_PREPARATION.told(Money.ofMinor(1, "EUR")));
        assertEquals(".text", OrderState.DELIVERED.told(Money.zero("EUR")));
    }
}
