package org.kontor.cart.seen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.cart.seen.CartChange.Kind;
import org.kontor.market.TaxRounding;
import org.kontor.pricing.PricedOrder;
import org.kontor.promotion.Action;
import org.kontor.promotion.Benefit;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.CouponCode;
import org.kontor.promotion.PromotionTerms;
import org.kontor.promotion.Reason;
import org.kontor.promotion.Refusal;
import org.kontor.promotion.Verdict;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;

/** CRT-03: a promotion that is over is told of by its name, with what the goods came to and come to. */
class SeenOffersTest {

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static Benefit benefit(long id, long taken) {
        var terms = PromotionTerms.of(id, "Offer " + id, false, Conditions.none(),
                new Action.OrderPercentOff(Percentage.parse("10")));
        return new Benefit(terms, null, Map.of(), euro(taken), euro(0));
    }

    private static PricedOrder price(long items, List<Refusal> refusals, Benefit... benefits) {
        return new PricedOrder(List.of(), List.of(), euro(items), euro(0), euro(0), euro(items),
                new Verdict(List.of(benefits), refusals, List.of()), TaxRounding.DOCUMENT);
    }

    private static Refusal refused(long id, Reason reason) {
        return new Refusal(id, "Offer " + id, new CouponCode("CODE"), reason, List.of());
    }

    private final SeenOffers seen = SeenOffers.of(price(9500, List.of(), benefit(1, 300), benefit(2, 200)));

    @Test
    void namesWhatIsGivenNoLongerWithTheTotalsBeforeAndAfter() {
        var now = price(9800, List.of(), benefit(2, 200));

        assertEquals(List.of(new CartChange(Kind.OFFER_ENDED, null, "Offer 1", euro(9500), euro(9800), 0)),
                seen.lost(now, id -> false));
        assertEquals(List.of(Kind.OFFER_LOST), seen.lost(now, id -> true).stream().map(CartChange::kind).toList());
    }

    @Test
    void saysNothingWhileAllIsGiven() {
        assertEquals(List.of(), seen.lost(price(1, List.of(), benefit(2, 1), benefit(1, 1)), id -> true));
    }

    @Test
    void leavesToTheCustomerWhatTheyChangedThemselves() {
        var removed = price(100, List.of(refused(1, Reason.TOO_FEW)), benefit(2, 200));
        assertEquals(List.of(), seen.lostBesides(removed, id -> true));

        var ended = seen.lostBesides(removed, id -> id != 1);
        assertEquals(List.of(new CartChange(Kind.OFFER_ENDED, null, "Offer 1", euro(300), null, 0)), ended);

        var usedUp = price(100, List.of(refused(1, Reason.USED_UP)), benefit(2, 200));
        assertEquals(List.of(Kind.OFFER_LOST),
                seen.lostBesides(usedUp, id -> true).stream().map(CartChange::kind).toList());
        assertTrue(seen.lostBesides(usedUp, id -> true).stream().noneMatch(CartChange::isWelcome));
    }

    @Test
    void saysNoAmountThatWasSeenInTheCurrencyOfAnotherMarket() {
        var moved = seen.elsewhere();
        var here = price(9800, List.of(refused(1, Reason.OTHER_CURRENCY)), benefit(2, 200));
        var lost = new CartChange(Kind.OFFER_LOST, null, "Offer 1", null, null, 0);

        assertEquals(List.of(lost), moved.lost(here, id -> true));
        assertEquals(List.of(lost), moved.lostBesides(here, id -> true));
        assertEquals(List.of(), moved.lost(price(9500, List.of(), benefit(1, 300), benefit(2, 200)), id -> true));

        var stored = new SeenOffers.Stored();
        assertEquals(moved, stored.convertToEntityAttribute(stored.convertToDatabaseColumn(moved)));
    }

    @Test
    void isStoredAsTextAndReadBack() {
        var stored = new SeenOffers.Stored();

        assertEquals("9500\n1 300 Offer 1\n2 200 Offer 2", stored.convertToDatabaseColumn(seen));
        assertEquals(seen, stored.convertToEntityAttribute(stored.convertToDatabaseColumn(seen)));
        assertNull(stored.convertToDatabaseColumn(SeenOffers.of(price(1, List.of()))));
        assertNull(stored.convertToEntityAttribute(null));
        assertEquals(20, SeenOffers.of(price(1, List.of(), Stream.iterate(1, id -> id + 1).limit(30)
                .map(id -> benefit(id, 1)).toArray(Benefit[]::new))).offers().size());
    }
}
