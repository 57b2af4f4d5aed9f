package org.kontor.ordering.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kontor.ordering.PaymentProgress;

class TonesTest {

    @Test
    void moneyThatIsOwedToACustomerIsWorkThatWaits() {
        assertEquals("warn", Tones.of(PaymentProgress.OVERPAID));
        assertEquals("ok", Tones.of(PaymentProgress.PAID));
    }
}
