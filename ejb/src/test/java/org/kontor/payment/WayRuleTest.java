package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditChange;
import org.kontor.market.BuyerGroup;
import org.kontor.payment.WayRefusal.Reason;
import org.kontor.shared.Money;

/** PAY-13: for which orders a way to pay is. */
class WayRuleTest {

    private static final BuyerGroup DEALERS = new BuyerGroup("dealers");
    private static final long MOST = 99_999_999;
    private static final OrderToPay CHAIR = order("DE", null, 10_000, Set.of("chairs", "furniture"), false, false);
    private static final Money CROWN = Money.ofMinor(100, "SEK");
    private static final TransferTerms BANK = new TransferTerms(true, "Kontor GmbH", "DE89370400440532013000", null, 10,
            5);

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static OrderToPay order(String country, BuyerGroup buyer, long total, Set<String> categories,
            boolean giftCards, boolean partPaid) {
        return new OrderToPay(country, buyer, euro(total), categories, giftCards, euro(partPaid ? total - 1 : total));
    }

    private static WayRule rule(Set<String> onlyTo, Set<String> neverTo, boolean giftCards, Set<String> neverWith) {
        return new WayRule(null, null, null, onlyTo, neverTo, giftCards, neverWith);
    }

    private static Optional<Reason> why(WayRule rule, OrderToPay order) {
        return rule.refusal(order).map(WayRefusal::reason);
    }

    private static PaymentTerms terms(WayRule card, WayRule transfer, AccountTerms account) {
        return new PaymentTerms("de", TakeMoney.AT_ORDER, card, new TransferTerms(BANK.offered(), BANK.holder(),
                BANK.iban(), BANK.bic(), BANK.days(), BANK.remindAfter(), transfer), account, 60, 7, 0);
    }

    private static String refused(Runnable deed) {
        return assertThrows(PaymentRefused.class, deed::run).messageKey();
    }

    @Test
    void isForEveryOrderWhereItAsksForNothing() {
        assertEquals(Optional.empty(), why(WayRule.ANY, CHAIR));
        assertEquals(Optional.empty(), why(WayRule.ANY, order("US", DEALERS, 0, Set.of(), true, true)));
    }

    @Test
    void isForTheCountriesThatItNamesOrForAllOthers() {
        var only = rule(Set.of("DE", "AT"), Set.of(), true, Set.of());
        var never = rule(Set.of(), Set.of("FR"), true, Set.of());
        var toFrance = order("FR", null, 10_000, Set.of(), false, false);

        assertEquals(Optional.empty(), why(only, CHAIR));
        assertEquals(Optional.of(Reason.COUNTRY), why(only, toFrance));
        assertEquals(Optional.empty(), why(never, CHAIR));
        assertEquals(Optional.of(Reason.COUNTRY), why(never, toFrance));
        assertEquals("payment.refused.wayCountries", refused(() -> rule(Set.of("DE"), Set.of("FR"), true, Set.of())));
    }

    @Test
    void isForTotalsFromTheLeastToTheGreatestEachIncluded() {
        var rule = WayRule.ANY.between(euro(5_000), euro(10_000));

        assertEquals(Optional.empty(), rule.refusal(CHAIR));
        assertEquals(Optional.empty(), rule.refusal(order("DE", null, 5_000, Set.of(), false, false)));
        assertEquals(Optional.of(new WayRefusal(Reason.TOO_LITTLE, euro(5_000))),
                rule.refusal(order("DE", null, 4_999, Set.of(), false, false)));
        assertEquals(Optional.of(new WayRefusal(Reason.TOO_MUCH, euro(10_000))),
                rule.refusal(order("DE", null, 10_001, Set.of(), false, false)));
        assertEquals("payment.refused.wayRange", refused(() -> WayRule.ANY.between(euro(2), euro(1))));
        assertEquals("payment.refused.wayAmount", refused(() -> WayRule.ANY.between(euro(0), null)));
        assertTrue(rule.speaks("EUR"));
        assertTrue(!rule.speaks("SEK"), "amounts are in the currency of the market");
    }

    @Test
    void isForTheMembersOfItsGroupAlone() {
        var rule = WayRule.of(DEALERS);

        assertEquals(Optional.of(Reason.GROUP), why(rule, CHAIR));
        assertEquals(Optional.of(Reason.GROUP),
                why(rule, order("DE", new BuyerGroup("others"), 10_000, Set.of(), false, false)));
        assertEquals(Optional.empty(), why(rule, order("DE", DEALERS, 10_000, Set.of(), false, false)));
        assertTrue(!Reason.GROUP.isForCustomers() && !Reason.NOT_OFFERED.isForCustomers());
    }

    @Test
    void isNotForGoodsOfACategoryThatItNamesNorOfThoseBelowNorForGiftCards() {
        assertEquals(Optional.of(Reason.GOODS), why(rule(Set.of(), Set.of(), true, Set.of("furniture")), CHAIR));
        assertEquals(Optional.empty(), why(rule(Set.of(), Set.of(), true, Set.of("lamps")), CHAIR));
        var cards = order("DE", null, 10_000, Set.of(), true, false);
        assertEquals(Optional.of(Reason.GIFT_CARDS), why(rule(Set.of(), Set.of(), false, Set.of()), cards));
        assertEquals(Optional.empty(), why(rule(Set.of(), Set.of(), false, Set.of()), CHAIR));
    }

    @Test
    void anInvoiceIsNeverForStrangersNorTogetherWithGiftCards() {
        var account = new AccountTerms(true, 14, WayRule.of(DEALERS));
        var terms = terms(WayRule.ANY, WayRule.ANY, account);

        assertEquals(Optional.of(WayRefusal.of(Reason.NOT_OFFERED)),
                new AccountTerms(true, 14, WayRule.ANY).refusal(CHAIR), "without a group it is for nobody");
        assertTrue(!account.rule().giftCards(), "which its sentence says to staff");
        assertTrue(terms.open(order("DE", DEALERS, 1_000, Set.of(), false, false)).offers(PayMethod.INVOICE));
        assertEquals(Optional.of(WayRefusal.of(Reason.GIFT_CARDS)),
                terms.open(order("DE", DEALERS, 1_000, Set.of(), true, false)).refusal(PayMethod.INVOICE));
        assertEquals(Optional.of(WayRefusal.of(Reason.PART_PAID)),
                terms.open(order("DE", DEALERS, 1_000, Set.of(), false, true)).refusal(PayMethod.INVOICE));
    }

    @Test
    void anInvoiceIsPaidWithinNinetyDaysToABankAccount() {
        assertEquals("payment.refused.accountDays", refused(() -> new AccountTerms(false, 91, WayRule.ANY)));
        assertEquals("payment.refused.accountBank", refused(() -> new PaymentTerms("de", TakeMoney.AT_ORDER,
                WayRule.ANY, new TransferTerms(false, null, null, null, 10, 5),
                new AccountTerms(true, 14, WayRule.of(DEALERS)), 60, 7, 0)));
    }

    @Test
    void aMarketNamesAllWaysThatAreOpenToAnOrderAndWhyTheOthersAreNot() {
        var terms = terms(WayRule.ANY.between(null, euro(5_000)), rule(Set.of("AT"), Set.of(), true, Set.of()),
                AccountTerms.NONE);

        var ways = terms.open(CHAIR);
        assertEquals(List.of(), ways.offered());
        assertEquals(List.of(Optional.of(Reason.TOO_MUCH), Optional.of(Reason.COUNTRY), Optional.of(Reason.NOT_OFFERED),
                Optional.of(Reason.NOT_OFFERED), Optional.of(Reason.NOT_OFFERED)), Stream.concat(PayMethod.WAYS.stream(),
                        Stream.of(PayMethod.GIFT_CARD)).map(way -> ways.refusal(way).map(WayRefusal::reason)).toList());
        assertEquals(List.of(PayMethod.CARD, PayMethod.TRANSFER),
                terms.open(order("AT", null, 5_000, Set.of(), false, false)).offered());
    }

    @Test
    @DisplayName("A3: a card is for what can be charged at once, and a transfer for more")
    void aCardIsForNoMoreThanCanBeChargedAtOnce() {
        var terms = terms(WayRule.ANY, WayRule.ANY, AccountTerms.NONE);
        var over = order("DE", null, MOST + 1, Set.of(), false, false);

        assertTrue(terms.open(order("DE", null, MOST, Set.of(), false, false)).offers(PayMethod.CARD));
        assertEquals(List.of(PayMethod.TRANSFER), terms.open(over).offered());
        assertEquals(Optional.of(new WayRefusal(Reason.CHARGE, euro(MOST))), terms.open(over).refusal(PayMethod.CARD));
        assertEquals(List.of(PayMethod.TRANSFER), terms.openLater(over).offered(), "also of an order that exists");
        assertTrue(terms.open(order("DE", null, MOST + 1, Set.of(), false, true)).offers(PayMethod.CARD),
                "what a gift card pays is not charged");
        assertTrue(Reason.CHARGE.isForCustomers());
    }

    private static Optional<Reason> abroad(WayRule home, String country, Set<String> categories, boolean giftCards) {
        var order = new OrderToPay(country, null, CROWN, categories, giftCards, CROWN);
        return terms(home, WayRule.ANY, AccountTerms.NONE).elsewhere("sek").open(order).refusal(PayMethod.CARD)
                .map(WayRefusal::reason);
    }

    @Test
    void aMarketWithoutTermsOfItsOwnTakesCardsForTheOrdersOfTheHomeOfAnyTotal() {
        var elsewhere = terms(WayRule.ANY.between(euro(9_000), null), WayRule.ANY, AccountTerms.NONE).elsewhere("sek");

        assertEquals(List.of(PayMethod.CARD), elsewhere.open(new OrderToPay("SE", null, CROWN, Set.of(), false, CROWN))
                .offered());
        assertTrue(elsewhere.isBorrowed());
        assertEquals(Optional.of(Reason.GROUP), abroad(WayRule.of(DEALERS), "SE", Set.of(), false));
        assertEquals(Optional.of(Reason.COUNTRY),
                abroad(rule(Set.of(), Set.of("SE"), true, Set.of()), "SE", Set.of(), false));
        assertEquals(Optional.of(Reason.GOODS),
                abroad(rule(Set.of(), Set.of(), true, Set.of("lamps")), "SE", Set.of("lamps"), false));
        assertEquals(Optional.of(Reason.GIFT_CARDS),
                abroad(rule(Set.of(), Set.of(), false, Set.of()), "SE", Set.of(), true));
    }

    @Test
    void aMarketThatGetsTermsOfItsOwnIsNotedThoughNoValueChanges() {
        var borrowed = terms(WayRule.ANY, WayRule.ANY, AccountTerms.NONE).elsewhere("sek");

        assertEquals(List.of(new AuditChange("terms", "those of the home", "its own")),
                new TermsDifference(borrowed, borrowed).changes().stream().filter(AuditChange::isReal).toList());
    }

    @Test
    void aChangeIsNotedInWordsValueByValue() {
        var before = terms(WayRule.ANY, WayRule.ANY, AccountTerms.NONE);
        var after = terms(WayRule.ANY.between(null, euro(50_000)), rule(Set.of("DE", "AT"), Set.of(), true,
                Set.of()), AccountTerms.NONE);

        assertEquals(List.of(new AuditChange("card up to total", null, "500.00 EUR"),
                new AuditChange("transfer only to", "[]", "[AT, DE]")),
                new TermsDifference(before, after).changes().stream().filter(AuditChange::isReal).toList());
    }
}
