package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kontor.promotion.Sale.euro;
import static org.kontor.promotion.Sale.percent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** A promotion gives fixed amounts only in the currencies in which they are given, and says so elsewhere. */
class OtherCurrencyTest {

    private static final Rule FIVE_OFF = new Rule(Conditions.worth(Target.all(), euro(5_000)),
            new Action.OrderAmountOff(euro(500)));
    private static final Rule FIFTY_KRONOR_OFF = new Rule(Conditions.worth(Target.all(), kronor(60_000)),
            new Action.OrderAmountOff(kronor(5_000)));

    private static Money kronor(long ore) {
        return Money.ofMinor(ore, "SEK");
    }

    private static Verdict verdict(Rule rule, Money budgetLeft, Money price) {
        var terms = PromotionTerms.of(1, "Off", false, rule.conditions(), rule.action());
        var live = new PromotionTerms(terms.id(), terms.name(), false, rule, 0, Stacking.COMBINABLE, null, null, null,
                0, false, budgetLeft);
        return Occasion.of(new PromotionIndex(List.of(live)), Sale.MONDAY).judge(price.currency(),
                List.of(new Goods(new Sku("CHAIR"), "chair", Set.of(), 1, price)), Optional.empty());
    }

    @Test
    void givesTheAmountOfTheCurrencyOfTheCart() {
        var rule = FIVE_OFF.with(List.of(FIFTY_KRONOR_OFF));

        assertEquals(kronor(5_000), verdict(rule, null, kronor(70_000)).benefits().get(0).total());
        assertEquals(euro(500), verdict(rule, null, euro(7_000)).benefits().get(0).total());
    }

    @Test
    void asksForTheWorthInTheCurrencyOfTheCart() {
        var refused = verdict(FIVE_OFF.with(List.of(FIFTY_KRONOR_OFF)), null, kronor(40_000)).refusals().get(0);

        assertEquals(Reason.TOO_LITTLE, refused.reason());
        assertEquals(kronor(20_000), refused.details().get(0));
    }

    @Test
    void saysThatItIsForAnotherCurrencyWhereNoAmountIsGiven() {
        assertEquals(Reason.OTHER_CURRENCY, verdict(FIVE_OFF, null, kronor(70_000)).refusals().get(0).reason());
    }

    @Test
    void givesAShareInEveryCurrencyButOneWithABudgetAtHomeAlone() {
        var tenOff = new Rule(Conditions.none(), new Action.OrderPercentOff(percent("10")));

        assertEquals(kronor(7_000), verdict(tenOff, null, kronor(70_000)).benefits().get(0).total());
        assertEquals(Reason.OTHER_CURRENCY,
                verdict(tenOff, euro(100_000), kronor(70_000)).refusals().get(0).reason());
    }
}
