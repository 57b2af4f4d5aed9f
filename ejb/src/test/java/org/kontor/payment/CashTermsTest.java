package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.payment.WayRefusal.Reason;
import org.kontor.shared.Money;

/** PAY-11: for which orders cash on delivery is. */
class CashTermsTest {

    private static final TransferTerms BANK = new TransferTerms(false, "Kontor GmbH", "DE89370400440532013000", null,
            10, 5);

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static OrderToPay order(long total, boolean giftCards, boolean partPaid, boolean collectable) {
        return new OrderToPay("DE", null, euro(total), Set.of(), giftCards, euro(partPaid ? total - 1 : total),
                collectable ? euro(350_000) : null);
    }

    private static PaymentTerms terms(CashTerms cash) {
        return new PaymentTerms("de", TakeMoney.AT_ORDER, WayRule.ANY, BANK, AccountTerms.NONE, cash, 60, 7, 0);
    }

    private static Optional<Reason> why(CashTerms cash, OrderToPay order) {
        return terms(cash).open(order).refusal(PayMethod.COD).map(WayRefusal::reason);
    }

    @Test
    void isOffUntilStaffOfferIt() {
        assertEquals(Optional.of(Reason.NOT_OFFERED), why(CashTerms.NONE, order(1_000, false, false, true)));
    }

    @Test
    void isOnlyWhereTheCarrierCollects() {
        var cash = new CashTerms(true, 7, WayRule.ANY);

        assertEquals(Optional.empty(), why(cash, order(1_000, false, false, true)));
        assertEquals(Optional.of(Reason.DELIVERY), why(cash, order(1_000, false, false, false)));
    }

    @Test
    void neverBuysGiftCardsButCollectsWhatTheyLeave() {
        var cash = new CashTerms(true, 7, WayRule.ANY);

        assertEquals(Optional.of(Reason.GIFT_CARDS), why(cash, order(1_000, true, false, true)));
        assertEquals(Optional.empty(), why(cash, order(1_000, false, true, true)));
    }

    @Test
    void collectsNoMoreThanStaffSayTheFeeIncluded() {
        var cash = new CashTerms(true, 7, WayRule.ANY.between(null, euro(10_000)).costing(euro(390)));

        assertEquals(Optional.empty(), why(cash, order(9_610, false, false, true)));
        assertEquals(Optional.of(Reason.TOO_MUCH), why(cash, order(9_611, false, false, true)));
    }

    @Test
    void collectsNoMoreThanTheCarrierTheFeeIncluded() {
        var cash = new CashTerms(true, 7, WayRule.ANY.costing(euro(390)));

        assertEquals(Optional.empty(), why(cash, order(349_610, false, false, true)));
        assertEquals(Optional.of(Reason.TOO_MUCH), why(cash, order(349_611, false, false, true)));
    }

    @Test
    void hasNoRuleWhileItIsNotOfferedForServersOfTheVersionBeforeCannotReadOne() {
        assertEquals(CashTerms.NONE.rule(), new CashTerms(false, 7, WayRule.ANY.costing(euro(390))).rule());
    }

    @Test
    void isPaidOutToABankAccountInSixtyDaysAtMost() {
        assertEquals("payment.refused.cashDays", assertThrows(PaymentRefused.class,
                () -> new CashTerms(false, 61, WayRule.ANY)).messageKey());
        assertEquals("payment.refused.cashBank", assertThrows(PaymentRefused.class, () -> new PaymentTerms("de",
                TakeMoney.AT_ORDER, WayRule.ANY, new TransferTerms(false, null, null, null, 10, 5), AccountTerms.NONE,
                new CashTerms(true, 7, WayRule.ANY), 60, 7, 0)).messageKey());
    }

    @Test
    void isForTheMarketAtHome() {
        var elsewhere = terms(new CashTerms(true, 7, WayRule.ANY)).elsewhere("sek");

        assertTrue(!elsewhere.cash().offered());
    }
}
