package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kontor.promotion.Sale.CHAIRS;
import static org.kontor.promotion.Sale.euro;
import static org.kontor.promotion.Sale.percent;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

class RuleJsonTest {

    static Stream<Action> actions() {
        return Stream.of(new Action.PercentOff(CHAIRS, percent("10")), new Action.AmountOff(CHAIRS, euro(500)),
                new Action.QuantityTiers(CHAIRS, List.of(new Action.QuantityTiers.Tier(2, percent("5")),
                        new Action.QuantityTiers.Tier(4, percent("7.5")))),
                new Action.BuyGet(CHAIRS, 2, Target.skus("MUG"), 1, percent("50"), 3),
                new Action.CheapestFree(Target.all(), 3, 0), new Action.BundlePrice(CHAIRS, 2, euro(5000), 1),
                new SetPrice(List.of(new SetPrice.Part(CHAIRS, 2),
                        new SetPrice.Part(Target.skus("MUG"), 1)), euro(49_900), 3),
                new Action.Gift(new Sku("MUG"), 1), new Action.OrderPercentOff(percent("33.333333")),
                new Action.OrderAmountOff(euro(1000)),
                new Action.ValueTiers(List.of(new Action.ValueTiers.Tier(euro(5000), percent("5")))),
                new Action.DeliveryOff(Action.EVERYTHING));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void keepsEveryRuleAsItWas(Action action) {
        var conditions = new Conditions(Target.products("chair", "table"), 2, euro(5000),
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
        var rule = new Rule(conditions, action);

        assertEquals(rule, RuleJson.read(RuleJson.write(rule)));
        assertEquals(new Rule(Conditions.none(), action), RuleJson.read(RuleJson.write(new Rule(Conditions.none(),
                action))));
    }

    @Test
    void keepsTheAmountsOfOtherCurrencies() {
        var rule = new Rule(Conditions.worth(Target.all(), euro(5000)), new Action.OrderAmountOff(euro(500))).with(
                List.of(new Rule(Conditions.worth(Target.all(), Money.ofMinor(60_000, "SEK")),
                        new Action.OrderAmountOff(Money.ofMinor(5_000, "SEK")))));

        assertEquals(rule, RuleJson.read(RuleJson.write(rule)));
    }

    @Test
    void refusesAmountsOfOneCurrencyTwiceAndOtherAmountsOfARuleThatSpeaksOfNone() {
        var tenOff = new Rule(Conditions.none(), new Action.OrderPercentOff(percent("10")));
        var euro = new Rule(Conditions.none(), new Action.OrderAmountOff(euro(500)));

        assertThrows(IllegalArgumentException.class, () -> euro.with(List.of(euro)));
        assertThrows(IllegalArgumentException.class, () -> tenOff.with(List.of(euro)));
        assertThrows(IllegalArgumentException.class, () -> euro.with(List.of(tenOff)));
    }

    @Test
    void refusesAFormThatItDoesNotKnow() {
        var text = RuleJson.write(new Rule(Conditions.none(), new Action.OrderPercentOff(percent("10"))));

        assertThrows(IllegalArgumentException.class, () -> RuleJson.read(text.replace("\"version\":1", "\"version\":9")));
        assertThrows(IllegalArgumentException.class, () -> RuleJson.read(text.replace("ORDER_PERCENT", "HALF_PERCENT")));
    }
}
