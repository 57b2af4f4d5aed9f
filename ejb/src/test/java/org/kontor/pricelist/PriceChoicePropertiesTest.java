package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Money;

/** What holds for the choice among any prices, in currencies of no, two and three decimals. */
class PriceChoicePropertiesTest {

    /** A list price and rules, some of them of another currency. */
    record Prices(Money listed, List<PriceRule> rules) {
    }

    /** Those for whom a price can be, and whom buyers are: a business may be in a group too. */
    @Provide
    Arbitrary<Buyers> buyers() {
        return Arbitraries.of(Buyers.EVERYBODY, Buyers.BUSINESSES, Buyers.of(new BuyerGroup("dealers")),
                Buyers.of(new BuyerGroup("staff")), new Buyers(true, new BuyerGroup("dealers")));
    }

    @Provide
    Arbitrary<Prices> prices() {
        return Arbitraries.of("EUR", "JPY", "KWD").flatMap(currency -> {
            var listed = Arbitraries.longs().between(0, 1_000).map(minor -> Money.ofMinor(minor, currency));
            var rule = Combinators.combine(Arbitraries.longs().between(1, 5), buyers(),
                    Arbitraries.integers().between(1, 12), Arbitraries.longs().between(0, 1_200),
                    Arbitraries.of(currency, currency, currency, "CHF")).as((list, buyers, from, minor, other) ->
                    new PriceRule(list, "List " + list, buyers, from, Money.ofMinor(minor, other)));
            return Combinators.combine(listed, rule.list().ofMaxSize(8)).as(Prices::new);
        });
    }

    @Property
    void isNeverDearerThanTheListPriceOrThanAnyPriceThatIsOpen(@ForAll("prices") Prices prices,
            @ForAll("buyers") Buyers who, @ForAll @IntRange(min = 1, max = 20) int pieces) {
        var paid = PriceChoice.of(prices.listed, prices.rules, who, pieces).price();

        assertTrue(paid.compareTo(prices.listed) <= 0);
        prices.rules.stream().filter(rule -> rule.opensTo(who, pieces)
                && rule.price().currency().equals(prices.listed.currency()))
                .forEach(rule -> assertTrue(paid.compareTo(rule.price()) <= 0));
    }

    @Property
    void isAPriceThatSomebodyWroteDownAndThatIsOpenToTheBuyer(@ForAll("prices") Prices prices,
            @ForAll("buyers") Buyers who, @ForAll @IntRange(min = 1, max = 20) int pieces) {
        var choice = PriceChoice.of(prices.listed, prices.rules, who, pieces);

        assertEquals(prices.listed.currency(), choice.price().currency());
        if (choice.rule() == null) {
            assertEquals(prices.listed, choice.price());
        } else {
            assertTrue(prices.rules.contains(choice.rule()) && choice.rule().opensTo(who, pieces));
            assertEquals(choice.rule().price(), choice.price());
            assertTrue(choice.price().compareTo(prices.listed) < 0);
        }
    }

    @Property
    void doesNotHangOnTheOrderOfTheRules(@ForAll("prices") Prices prices, @ForAll("buyers") Buyers who,
            @ForAll @IntRange(min = 1, max = 20) int pieces, @ForAll Random random) {
        var shuffled = new ArrayList<>(prices.rules);
        Collections.shuffle(shuffled, random);

        var choice = PriceChoice.of(prices.listed, prices.rules, who, pieces);

        assertEquals(choice.price(), PriceChoice.of(prices.listed, shuffled, who, pieces).price());
        assertEquals(choice.rule() == null ? null : choice.rule().list(),
                PriceChoice.of(prices.listed, shuffled, who, pieces).rule() == null ? null
                        : PriceChoice.of(prices.listed, shuffled, who, pieces).rule().list());
    }

    @Property
    void neverGetsDearerByMorePiecesOrByBeingABusiness(@ForAll("prices") Prices prices,
            @ForAll @IntRange(min = 1, max = 20) int pieces) {
        var one = PriceChoice.of(prices.listed, prices.rules, Buyers.EVERYBODY, pieces).price();

        assertTrue(PriceChoice.of(prices.listed, prices.rules, Buyers.EVERYBODY, pieces + 1).price()
                .compareTo(one) <= 0);
        assertTrue(PriceChoice.of(prices.listed, prices.rules, Buyers.BUSINESSES, pieces).price().compareTo(one) <= 0);
    }

    @Property
    void namesTiersThatFallAsPiecesRise(@ForAll("prices") Prices prices, @ForAll("buyers") Buyers who) {
        var before = PriceChoice.of(prices.listed, prices.rules, who, 1).price();
        var from = 1;
        for (var tier : PriceChoice.tiers(prices.listed, prices.rules, who)) {
            assertTrue(tier.from() > from && tier.price().compareTo(before) < 0, tier::toString);
            assertEquals(tier.price(), PriceChoice.of(prices.listed, prices.rules, who, tier.from()).price());
            assertTrue(tier.buyers().include(who), tier::toString);
            before = tier.price();
            from = tier.from();
        }
    }

    @Property
    void prc02GivesNobodyThePriceOfAGroupThatTheyAreNotIn(@ForAll("prices") Prices prices,
            @ForAll("buyers") Buyers who, @ForAll @IntRange(min = 1, max = 20) int pieces) {
        var rule = PriceChoice.of(prices.listed, prices.rules, who, pieces).rule();

        assertTrue(rule == null || rule.buyers().group() == null || rule.buyers().group().equals(who.group()));
        assertTrue(rule == null || !rule.buyers().businesses() || who.businesses());
    }

    @Property
    void prc02NeverCostsMoreToBeInAGroup(@ForAll("prices") Prices prices, @ForAll("buyers") Buyers who,
            @ForAll @IntRange(min = 1, max = 20) int pieces) {
        var outside = PriceChoice.of(prices.listed, prices.rules, new Buyers(who.businesses(), null), pieces).price();

        assertTrue(PriceChoice.of(prices.listed, prices.rules, who, pieces).price().compareTo(outside) <= 0);
    }
}
