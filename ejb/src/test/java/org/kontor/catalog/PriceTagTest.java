package org.kontor.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.market.BuyerGroup;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceRule;
import org.kontor.shared.Money;

/** PRC-03, CAT-08: what may be announced as reduced, and what a unit costs. */
class PriceTagTest {

    @Test
    void announcesAReductionWithTheListPriceAndTheLowestOfTheThirtyDaysBefore() {
        var tag = tag(5000, 4500L, 4000);

        assertTrue(tag.isReduced());
        assertEquals(euro(4000), tag.price());
        assertEquals(euro(5000), tag.was());
        assertEquals(euro(4500), tag.lowestBefore());
    }

    @Test
    void announcesNoReductionThatIsNoneAgainstTheThirtyDaysBefore() {
        for (var tag : List.of(tag(5000, 4000L, 4000), tag(5000, 3000L, 4000), tag(5000, null, 4000))) {
            assertFalse(tag.isReduced());
            assertEquals(euro(4000), tag.price());
            assertNull(tag.was());
            assertNull(tag.lowestBefore());
        }
    }

    @Test
    void prc02ShowsADealerTheirOwnPriceAndTiersAndNobodyElse() {
        var dealers = Buyers.of(new BuyerGroup("dealers"));
        var tag = new PriceTag(euro(5000), null, List.of(new PriceRule(1, "Trade", dealers, 1, euro(3600)),
                new PriceRule(1, "Trade", dealers, 10, euro(3000)),
                new PriceRule(2, "Many", Buyers.EVERYBODY, 5, euro(4500))), null);

        assertEquals(euro(5000), tag.price());
        assertFalse(tag.isYours());
        assertEquals(List.of(5), tag.tiers().stream().map(PriceRule::from).toList());
        var theirs = tag.to(dealers);
        assertEquals(euro(3600), theirs.price());
        assertTrue(theirs.isYours());
        assertEquals(euro(5000), theirs.publicPrice());
        assertEquals(List.of(10), theirs.tiers().stream().map(PriceRule::from).toList());
        assertEquals(euro(5000), tag.to(Buyers.of(new BuyerGroup("staff"))).price());
    }

    @Test
    void callsThePriceOfSomeBuyersNoReductionOfWhatEverybodyPays() {
        var dealers = Buyers.of(new BuyerGroup("dealers"));
        var tag = new PriceTag(euro(5000), euro(4500), List.of(new PriceRule(1, "Trade", dealers, 1, euro(3600)),
                new PriceRule(2, "Sale", Buyers.EVERYBODY, 1, euro(4000))), null);

        assertTrue(tag.isReduced());
        assertFalse(tag.to(dealers).isReduced());
        assertNull(tag.to(dealers).was());
        assertTrue(tag.to(Buyers.BUSINESSES).isReduced(), "who has no price of their own reads what everybody reads");
    }

    @ParameterizedTest
    @CsvSource({"34720, 28000, SQUARE_METRE, EUR, 12400", "249, 250, KILOGRAM, EUR, 996", "100, 300, LITRE, EUR, 333",
        "200, 300, LITRE, EUR, 667", "1, 2000, METRE, EUR, 1", "1, 2001, METRE, EUR, 0", "980, 750, LITRE, JPY, 1307",
        "1250, 500000, CUBIC_METRE, KWD, 2500"})
    void roundsThePriceOfAUnitHalfUpToTheMinorUnitOfItsCurrency(long piece, int amount, MeasureUnit unit,
            String currency, long expected) {
        assertEquals(Money.ofMinor(expected, currency),
                new Measure(amount, unit).unitPrice(Money.ofMinor(piece, currency)));
    }

    @Property
    void staysWithinHalfAMinorUnitOfTheExactUnitPrice(@ForAll @LongRange(min = 0, max = 99_999_999_999L) long piece,
            @ForAll @IntRange(min = 1, max = Measure.MOST) int amount, @ForAll MeasureUnit unit) {
        var price = new Measure(amount, unit).unitPrice(Money.ofMinor(piece, "EUR")).minor();

        var exact = BigInteger.valueOf(piece).multiply(BigInteger.valueOf(unit.parts()));
        var told = BigInteger.valueOf(price).multiply(BigInteger.valueOf(amount));
        assertTrue(exact.subtract(told).abs().shiftLeft(1).compareTo(BigInteger.valueOf(amount)) <= 0);
    }

    @Test
    void measuresNothingThatIsNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Measure(0, MeasureUnit.LITRE));
        assertNull(new PriceTag(euro(100)).unitPrice());
    }

    private static PriceTag tag(long listed, Long lowest, long sale) {
        return new PriceTag(euro(listed), lowest == null ? null : euro(lowest),
                List.of(new PriceRule(1, "Sale", Buyers.EVERYBODY, 1, euro(sale))), null);
    }

    private static Money euro(long cents) {
        return Money.ofMinor(cents, "EUR");
    }
}
