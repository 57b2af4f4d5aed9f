package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Money;

/** PRC-02: the winning rule is shown, and why the others are not. */
class PriceTraceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final PricePeriod OWN = price(null, Buyers.EVERYBODY, 1, 5000, -100, null);
    private static final PricePeriod SALE = price(1L, Buyers.EVERYBODY, 1, 4000, -1, 5);
    private static final PricePeriod DEARER = price(2L, Buyers.EVERYBODY, 1, 4500, -2, null);
    private static final PricePeriod TIER = price(3L, Buyers.EVERYBODY, 10, 3500, -2, null);
    private static final PricePeriod TRADE = price(4L, Buyers.BUSINESSES, 1, 3000, -2, null);
    private static final PricePeriod NEXT = price(5L, Buyers.EVERYBODY, 1, 2000, 1, 2);
    private static final PricePeriod PAST = price(6L, Buyers.EVERYBODY, 1, 1000, -9, -8);

    @Test
    void saysOfEachPriceWhyItIsPaidOrNot() {
        assertEquals(List.of(PriceReason.DEARER, PriceReason.PAID, PriceReason.DEARER, PriceReason.MORE_PIECES,
                PriceReason.BUSINESSES_ONLY, PriceReason.NOT_YET), reasons(Buyers.EVERYBODY, 1));
    }

    @Test
    void givesTenPiecesTheirPrice() {
        assertEquals(PriceReason.PAID, reasons(Buyers.EVERYBODY, 10).get(3));
    }

    @Test
    void givesBusinessesTheirsEvenForTenPieces() {
        assertEquals(PriceReason.PAID, reasons(Buyers.BUSINESSES, 10).get(4));
        assertEquals(PriceReason.DEARER, reasons(Buyers.BUSINESSES, 10).get(3));
    }

    @Test
    void keepsQuietAboutWhatIsOver() {
        assertEquals(List.of(OWN), PriceTrace.of(List.of(PAST, OWN), Buyers.EVERYBODY, 1, NOW).lines().stream()
                .map(PriceTrace.Line::price).toList());
    }

    @Test
    void paysTheListPriceWhereNothingIsLower() {
        var dearer = price(7L, Buyers.EVERYBODY, 1, 5000, -1, null);

        assertEquals(List.of(PriceReason.PAID, PriceReason.DEARER), PriceTrace.of(List.of(OWN, dearer),
                Buyers.EVERYBODY, 1, NOW).lines().stream().map(PriceTrace.Line::reason).toList());
    }

    @Test
    void startsAtItsMinuteAndEndsBeforeTheOther() {
        var hour = price(8L, Buyers.EVERYBODY, 1, 1, 0, 1);

        assertEquals(true, hour.holdsAt(NOW));
        assertEquals(false, hour.holdsAt(NOW.minusMillis(1)));
        assertEquals(true, hour.holdsAt(NOW.plus(Duration.ofDays(1)).minusMillis(1)));
        assertEquals(false, hour.holdsAt(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void saysThatAPriceIsForAGroupOnly() {
        var dealers = price(9L, Buyers.of(new BuyerGroup("dealers")), 1, 2500, -1, null);

        assertEquals(List.of(PriceReason.PAID, PriceReason.GROUP_ONLY), PriceTrace.of(List.of(OWN, dealers),
                Buyers.EVERYBODY, 1, NOW).lines().stream().map(PriceTrace.Line::reason).toList());
        assertEquals(List.of(PriceReason.DEARER, PriceReason.PAID), PriceTrace.of(List.of(OWN, dealers),
                Buyers.of(new BuyerGroup("dealers")), 1, NOW).lines().stream().map(PriceTrace.Line::reason).toList());
    }

    private static List<PriceReason> reasons(Buyers who, int pieces) {
        return PriceTrace.of(List.of(OWN, SALE, DEARER, TIER, TRADE, NEXT, PAST), who, pieces, NOW).lines().stream()
                .map(PriceTrace.Line::reason).toList();
    }

    private static PricePeriod price(Long list, Buyers buyers, int from, long minor, int since, Integer to) {
        return new PricePeriod(list, list == null ? null : "List " + list, buyers, from, Money.ofMinor(minor, "EUR"),
                NOW.plus(Duration.ofDays(since)), to == null ? null : NOW.plus(Duration.ofDays(to)));
    }
}
