package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.market.BuyerGroup;
import org.kontor.payment.WayRefusal.Reason;
import org.kontor.shared.Money;

/** PAY-13: what a way to pay may cost, and for which orders it is open then. */
class WayFeeTest {

    private static final BuyerGroup DEALERS = new BuyerGroup("dealers");

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static OrderToPay order(long total) {
        return new OrderToPay("DE", DEALERS, euro(total), Set.of(), false, euro(total));
    }

    private static PaymentTerms terms(WayRule card, WayRule transfer, WayRule invoice) {
        return new PaymentTerms("de", TakeMoney.AT_ORDER, card, new TransferTerms(true, "Kontor GmbH",
                "DE89370400440532013000", null, 10, 5, transfer), new AccountTerms(true, 14, invoice), 60, 7, 0);
    }

    private static PaymentTerms invoiced(WayRule invoice) {
        return terms(WayRule.ANY, WayRule.ANY, invoice);
    }

    private static String refused(Runnable deed) {
        return assertThrows(PaymentRefused.class, deed::run).messageKey();
    }

    @Test
    void theLawLetsNobodyAskMoreForCardsAndTransfers() {
        var paid = WayRule.ANY.costing(euro(1));

        assertEquals("payment.refused.feeByLaw", refused(() -> terms(paid, WayRule.ANY, WayRule.of(DEALERS))));
        assertEquals("payment.refused.feeByLaw", refused(() -> terms(WayRule.ANY, paid, WayRule.of(DEALERS))));
    }

    @Test
    void anInvoiceMayCostSomethingAndTheOthersCostNothing() {
        var terms = invoiced(WayRule.of(DEALERS).costing(euro(250)));

        assertEquals(Optional.of(euro(250)), terms.fee(PayMethod.INVOICE));
        assertTrue(List.of(PayMethod.CARD, PayMethod.TRANSFER, PayMethod.GIFT_CARD).stream()
                .allMatch(way -> terms.fee(way).isEmpty()));
    }

    @Test
    void isNeverNothingAndNeverLess() {
        assertEquals("payment.refused.wayAmount", refused(() -> WayRule.ANY.costing(euro(0))));
        assertEquals("payment.refused.wayAmount", refused(() -> WayRule.ANY.costing(euro(-1))));
    }

    @Test
    void itsTotalsAreThoseWithTheFee() {
        var terms = invoiced(WayRule.of(DEALERS).between(euro(1_000), euro(2_000)).costing(euro(250)));

        assertTrue(terms.open(order(1_750)).offers(PayMethod.INVOICE));
        assertTrue(terms.open(order(750)).offers(PayMethod.INVOICE));
        assertEquals(Optional.of(new WayRefusal(Reason.TOO_MUCH, euro(2_000))),
                terms.open(order(1_751)).refusal(PayMethod.INVOICE));
        assertEquals(Optional.of(new WayRefusal(Reason.TOO_LITTLE, euro(1_000))),
                terms.open(order(749)).refusal(PayMethod.INVOICE));
    }

    @Test
    void isChosenWithTheOrderBecauseNobodyAddsToATotalThatIsAgreed() {
        var paid = invoiced(WayRule.of(DEALERS).costing(euro(250)));

        assertTrue(paid.open(order(1_000)).offers(PayMethod.INVOICE));
        assertEquals(Optional.of(WayRefusal.of(Reason.NOT_OFFERED)),
                paid.openLater(order(1_000)).refusal(PayMethod.INVOICE));
        assertTrue(invoiced(WayRule.of(DEALERS)).openLater(order(1_000)).offers(PayMethod.INVOICE));
    }

    @Test
    void isInTheCurrencyOfItsMarket() {
        assertTrue(WayRule.ANY.costing(euro(250)).speaks("EUR"));
        assertTrue(!WayRule.ANY.costing(euro(250)).speaks("SEK"));
    }
}
