package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds of every split of every amount, in currencies with no, two and three decimals. */
class MoneyPropertiesTest {

    private static final long LARGEST = 1_000_000_000_000L;

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.oneOf(Arbitraries.longs().between(0, 9), Arbitraries.longs().between(0, LARGEST)).list()
                .ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD");
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static long sum(List<Long> weights) {
        return weights.stream().mapToLong(Long::longValue).sum();
    }

    @Property
    void partsAddUpToTheWhole(@ForAll @LongRange(min = -LARGEST, max = LARGEST) long minor,
            @ForAll("weights") List<Long> weights, @ForAll("currencies") String currency) {
        var whole = Money.ofMinor(minor, currency);
        assertEquals(whole, Money.sum(currency, whole.allocate(weights)));
    }

    @Property
    void eachPartIsWithinOneUnitOfItsExactShare(@ForAll @LongRange(max = LARGEST) long minor,
            @ForAll("weights") List<Long> weights) {
        var total = sum(weights);
        if (total == 0) {
            return;
        }
        var parts = Money.ofMinor(minor, "EUR").allocate(weights);
        for (var index = 0; index < parts.size(); index++) {
            var off = big(parts.get(index).minor()).multiply(big(total))
                    .subtract(big(minor).multiply(big(weights.get(index)))).abs();
            assertTrue(off.compareTo(big(total)) < 0, "part " + index + " of " + parts);
        }
    }

    @Property
    void whoHasNoWeightGetsNothing(@ForAll @LongRange(min = -LARGEST, max = LARGEST) long minor,
            @ForAll("weights") List<Long> weights) {
        if (sum(weights) == 0) {
            return;
        }
        var parts = Money.ofMinor(minor, "EUR").allocate(weights);
        for (var index = 0; index < parts.size(); index++) {
            assertTrue(weights.get(index) > 0 || parts.get(index).isZero(), "part " + index + " of " + parts);
        }
    }

    @Property
    void moreWeightNeverGetsLess(@ForAll @LongRange(max = LARGEST) long minor,
            @ForAll("weights") List<Long> weights) {
        var sorted = weights.stream().sorted(Collections.reverseOrder()).toList();
        var parts = Money.ofMinor(minor, "EUR").allocate(sorted);
        for (var index = 1; index < parts.size(); index++) {
            assertTrue(parts.get(index - 1).compareTo(parts.get(index)) >= 0, parts.toString());
        }
    }

    @Property
    void theOrderOfTheWeightsDoesNotChangeWhatIsHandedOut(@ForAll @LongRange(max = LARGEST) long minor,
            @ForAll("weights") List<Long> weights, @ForAll Random random) {
        var shuffled = new ArrayList<>(weights);
        Collections.shuffle(shuffled, random);
        var whole = Money.ofMinor(minor, "EUR");
        assertEquals(whole.allocate(weights).stream().sorted().toList(),
                whole.allocate(shuffled).stream().sorted().toList());
    }
}
