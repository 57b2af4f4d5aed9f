package org.kontor.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.kontor.shared.Money;
import org.kontor.shared.Rate;

/** What holds of every price that follows another one, in currencies of no, two and three decimals. */
class PriceFollowPropertiesTest {

    private static final long DEAREST = 100_000_000L;

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("JPY", "EUR", "SEK", "KWD");
    }

    @Provide
    Arbitrary<Rate> rates() {
        return Arbitraries.longs().between(1_000, 300_000_000).map(millionths ->
                new Rate(BigDecimal.valueOf(millionths, 6)));
    }

    private static Money price(String text, String currency, PriceEnding ending) {
        return ending.of(Money.ofMinor(new BigDecimal(text).movePointRight(Money.zero(currency).fractionDigits())
                .longValueExact(), currency));
    }

    @Example
    void roundsToTheNearestPriceOfTheKindAndHalvesUp() {
        assertEquals(Money.ofMinor(12_900, "SEK"), price("128.50", "SEK", PriceEnding.WHOLE));
        assertEquals(Money.ofMinor(12_895, "SEK"), price("129.40", "SEK", PriceEnding.NINETY_FIVE));
        assertEquals(Money.ofMinor(12_995, "SEK"), price("129.45", "SEK", PriceEnding.NINETY_FIVE));
        assertEquals(Money.ofMinor(12_999, "SEK"), price("130.12", "SEK", PriceEnding.NINETY_NINE));
        assertEquals(Money.ofMinor(13_000, "SEK"), price("127.50", "SEK", PriceEnding.FIVES));
        assertEquals(Money.ofMinor(1_295_000, "SEK"), price("12949", "SEK", PriceEnding.TENS));
        assertEquals(Money.ofMinor(1_300, "JPY"), price("1295", "JPY", PriceEnding.TENS));
        assertEquals(Money.ofMinor(4_950, "KWD"), price("5.123", "KWD", PriceEnding.NINETY_FIVE));
        assertEquals(Money.ofMinor(4_990, "KWD"), price("5.123", "KWD", PriceEnding.NINETY_NINE));
    }

    @Example
    void movesThePointWhereTheOtherCurrencyHasOtherDecimals() {
        assertEquals(Money.ofMinor(16_450, "JPY"), Money.ofMinor(10_000, "EUR").into("JPY", Rate.parse("164.5")));
        assertEquals(Money.ofMinor(33_512, "KWD"), Money.ofMinor(10_000, "EUR").into("KWD", Rate.parse("0.33512")));
        assertEquals(Money.ofMinor(10_000, "EUR"), Money.ofMinor(16_450, "JPY").outOf("EUR", Rate.parse("164.5")));
        assertEquals(Money.ofMinor(10_000, "EUR"), Money.ofMinor(33_512, "KWD").outOf("EUR", Rate.parse("0.33512")));
    }

    @Property
    void isAPriceOfTheKindAndNoStepAwayFromWhatItIsWorth(@ForAll("currencies") String currency,
            @ForAll PriceEnding ending, @ForAll @LongRange(min = 1, max = DEAREST) long minor) {
        var worth = Money.ofMinor(minor, currency);
        var price = ending.of(worth);
        var unit = BigDecimal.ONE.movePointRight(worth.fractionDigits()).longValueExact();
        var step = switch (ending) {
            case EXACT -> 1;
            case WHOLE, NINETY_FIVE, NINETY_NINE -> unit;
            case FIVES -> 5 * unit;
            case TENS -> 10 * unit;
        };

        assertTrue(price.isPositive(), "what costs something costs something");
        assertTrue(Math.abs(price.minor() - minor) <= Math.max(step / 2, step - minor), price + " for " + worth);
        assertEquals(price, ending.of(price), "a price of the kind stays what it is");
        if (ending == PriceEnding.NINETY_FIVE && ending.fits(currency)) {
            assertEquals(95 * unit / 100, price.minor() % unit);
        }
        if (ending == PriceEnding.TENS) {
            assertEquals(0, price.minor() % step);
        }
    }

    @Property
    void neverTurnsAPriceIntoNothingNorNothingIntoAPrice(@ForAll("currencies") String currency,
            @ForAll("rates") Rate rate, @ForAll PriceEnding ending,
            @ForAll @LongRange(max = DEAREST) long minor) {
        var follow = new PriceFollow(currency, rate, ending);
        var price = follow.of(Money.ofMinor(minor, "EUR"));

        assertEquals(minor > 0, price.isPositive(), price.toString());
        assertEquals(currency, price.currency());
    }

    @Property
    void whatCostsMoreAtHomeNeverCostsLessAbroad(@ForAll("currencies") String currency, @ForAll("rates") Rate rate,
            @ForAll PriceEnding ending, @ForAll @LongRange(max = DEAREST) long one,
            @ForAll @LongRange(max = DEAREST) long other) {
        var follow = new PriceFollow(currency, rate, ending);
        var cheaper = follow.of(Money.ofMinor(Math.min(one, other), "EUR"));
        var dearer = follow.of(Money.ofMinor(Math.max(one, other), "EUR"));

        assertTrue(cheaper.compareTo(dearer) <= 0, cheaper + " and " + dearer);
    }

    @Property
    void thereAndBackIsOffByNoMoreThanRoundingOnce(@ForAll @LongRange(max = DEAREST) long minor,
            @ForAll("rates") Rate rate) {
        var home = Money.ofMinor(minor, "EUR");
        var back = home.into("KWD", rate).outOf("EUR", rate);
        var slack = BigDecimal.ONE.divide(rate.value(), 0, RoundingMode.UP).longValueExact();

        assertTrue(Math.abs(back.minor() - minor) <= slack + 1, home + " came back as " + back);
    }
}
