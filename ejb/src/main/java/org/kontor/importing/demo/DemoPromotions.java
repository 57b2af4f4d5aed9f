package org.kontor.importing.demo;

import java.util.List;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.CouponCode;
import org.kontor.promotion.PromotionPlan;
import org.kontor.promotion.Rule;
import org.kontor.promotion.Stacking;
import org.kontor.promotion.Target;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;

/** The promotions that the demo shop runs: two that work by themselves, and a welcome with a code. */
final class DemoPromotions {

    static final CouponCode WELCOME = new CouponCode("WELCOME10");

    private static final Target LAMPS = Target.categories("lighting");
    private static final String SEASON = "SEASON";
    private static final String EURO = "EUR";

    private DemoPromotions() {
    }

    static List<PromotionPlan> plans() {
        return List.of(
                new PromotionPlan("Three for two on tableware", false,
                        new Rule(Conditions.none(), new Action.CheapestFree(Target.categories("tableware"), 3, 0)), 10,
                        Stacking.COMBINABLE, null, null, null, null, null, null),
                new PromotionPlan("Light for two", false,
                        new Rule(Conditions.pieces(LAMPS, 2), new Action.PercentOff(LAMPS, Percentage.parse("10"))), 0,
                        Stacking.ONE_OF_CLASS, SEASON, null, null, null, null, null),
                new PromotionPlan("Welcome", true,
                        new Rule(Conditions.worth(Target.all(), Money.ofMinor(5000, EURO)),
                                new Action.OrderPercentOff(Percentage.parse("10"))), 0,
                        Stacking.COMBINABLE, null, null, null, null, 1, Money.ofMinor(500_000, EURO)));
    }
}
