package org.kontor.ordering.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.Money;

/** What customers and staff read about money that came. */
class TakenTest {

    private static PaymentView paid(PayMethod way, String brand, String lastFour) {
        var amount = Money.ofMinor(1490, "EUR");
        return new PaymentView(1, 1, "20016", way.gateway(), way.code(), TakeMoney.AT_ORDER, PaymentStatus.CAPTURED, amount,
                amount, amount, Money.zero("EUR"), Money.zero("EUR"), true, null, "key", null, null, null, brand, lastFour,
                null, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, null, null, List.of());
    }

    @Test
    void namesATransferInWordsAndNotByItsGateway() {
        assertEquals("Paid by bank transfer", Taken.of(paid(PayMethod.TRANSFER, null, null)).text());
        assertEquals("Paid by bank transfer", Taken.of(paid(PayMethod.INVOICE, null, null)).text());
    }

    @Test
    void namesACardByItsBrandAndLastDigits() {
        assertEquals("Paid by Visa ···· 4242", Taken.of(paid(PayMethod.CARD, "visa", "4242")).text());
    }
}
