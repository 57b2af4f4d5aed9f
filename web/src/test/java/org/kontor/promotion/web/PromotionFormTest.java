package org.kontor.promotion.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Pace;
import org.kontor.promotion.PromotionPlan;
import org.kontor.promotion.Rule;
import org.kontor.promotion.SetPrice;
import org.kontor.promotion.Stacking;
import org.kontor.promotion.Target;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;
import org.kontor.web.Fault;

class PromotionFormTest {

    private static final Target CHAIRS = Target.categories("chairs", "lamps");

    static Stream<Action> actions() {
        return Stream.of(new Action.PercentOff(CHAIRS, percent("7.5")), new Action.AmountOff(CHAIRS, euro(550)),
                new Action.QuantityTiers(Target.all(), List.of(new Action.QuantityTiers.Tier(2, percent("5")),
                        new Action.QuantityTiers.Tier(4, percent("10")))),
                new Action.BuyGet(CHAIRS, 2, Target.skus("MUG-1", "MUG-2"), 1, percent("50"), 3),
                new Action.CheapestFree(Target.products("arc-lamp"), 3, 0),
                new Action.BundlePrice(CHAIRS, 2, euro(5000), 1),
                new SetPrice(List.of(new SetPrice.Part(CHAIRS, 4),
                        new SetPrice.Part(Target.products("table"), 1),
                        new SetPrice.Part(Target.skus("MUG-1"), 2)), euro(49_900), 2), new Action.Gift(new Sku("MUG"), 2),
                new Action.OrderPercentOff(percent("33.333333")), new Action.OrderAmountOff(euro(1000)),
                new Action.ValueTiers(List.of(new Action.ValueTiers.Tier(euro(5000), percent("5")),
                        new Action.ValueTiers.Tier(euro(10_000), percent("12.5")))),
                new Action.DeliveryOff(percent("100")));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void givesBackThePlanThatItShows(Action action) {
        var conditions = new Conditions(Target.products("arc-lamp", "oak-stool"), 2, euro(5000),
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
        var plan = new PromotionPlan("Autumn", true, new Rule(conditions, action), -3, Stacking.ONE_OF_CLASS, "SEASON",
                Instant.parse("2026-11-01T08:30:00Z"), Instant.parse("2026-12-01T00:00:00Z"), 100, 2, euro(50_000));
        var entries = new Entries("EUR");

        assertEquals(plan, PromotionForm.of(plan).plan(entries));
        assertEquals(Map.of(), entries.faults());
    }

    @Test
    void givesBackTheAmountsOfOtherCurrenciesAndAsksForAllOfThemOrNone() {
        var kronor = new Rule(Conditions.worth(Target.all(), Money.ofMinor(60_000, "SEK")),
                new Action.OrderAmountOff(Money.ofMinor(5_000, "SEK")));
        var plan = new PromotionPlan("Autumn", false, new Rule(Conditions.worth(Target.all(), euro(5_000)),
                new Action.OrderAmountOff(euro(500)), List.of(kronor)), 0, Stacking.COMBINABLE, null, null, null, null,
                null, null);
        var form = PromotionForm.of(plan);
        form.ask(List.of("SEK", "JPY"));

        assertEquals(plan, form.plan(new Entries("EUR")));

        form.getAbroad().get(1).setAmount("700");
        var entries = new Entries("EUR");
        form.plan(entries);
        assertEquals(Map.of("abroad:1:worth", Fault.of("promotion.wrong.abroad")), entries.faults());
    }

    @Test
    void leavesOutWhatWasLeftEmpty() {
        var plan = new PromotionPlan("Autumn", false, new Rule(Conditions.none(), new Action.OrderAmountOff(euro(1))),
                0, Stacking.COMBINABLE, null, null, null, null, null, null);

        assertEquals(plan, PromotionForm.of(plan).plan(new Entries("EUR")));
    }

    @Test
    void takesEveryLimitThatAPromotionMayHave() {
        var plan = new PromotionPlan("Autumn", true, new Rule(Conditions.none(), new Action.OrderAmountOff(euro(1))), 0,
                Stacking.COMBINABLE, null, null, null, PromotionPlan.MOST_USES, PromotionPlan.MOST_BY_ONE, null,
                new Pace(Pace.Period.DAY, PromotionPlan.MOST_USES, PromotionPlan.MOST_BY_ONE));
        var entries = new Entries("EUR");

        assertEquals(plan, PromotionForm.of(plan).plan(entries));
        assertEquals(Map.of(), entries.faults());
    }

    @Test
    void refusesLimitsAboveThatAtTheirFields() {
        var form = new PromotionForm();
        form.setName("Autumn");
        form.setMaxUses("10000001");
        form.setMaxPerCustomer("1001");
        form.getAction().setKind("ORDER_AMOUNT_OFF");
        form.getAction().setAmount("1");
        form.getPace().setMaxUses("99999999");
        form.getPace().setMaxPerCustomer("1001");
        form.setLeast("100000");
        var entries = new Entries("EUR");

        form.plan(entries);

        assertEquals(List.of("least", "max-per-customer", "max-uses", "pace-per-customer", "pace-uses"),
                entries.faults().keySet().stream().sorted().toList());
    }

    /** A field that cuts what is typed would make ten thousand of ten million. */
    @Test
    void leavesRoomInTheFieldsForTheHighestLimit() throws IOException {
        var page = Files.readString(Path.of("src/main/webapp/admin/promotion/edit.xhtml"));
        for (var field : List.of("max-uses", "pace-uses")) {
            var longest = Pattern.compile("id=\"" + field + "\".*?maxlength=\"(\\d+)\"").matcher(page).results()
                    .findFirst().orElseThrow().group(1);
            assertEquals(String.valueOf(PromotionPlan.MOST_USES).length(), Integer.parseInt(longest), field);
        }
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        var form = new PromotionForm();
        form.setName(" ");
        form.setLeast("-1");
        form.setWorth("1E50000000");
        form.setDays(new String[0]);
        form.setPriority("high");
        form.setFrom("tomorrow");
        form.setMaxUses("0");
        form.setBudget("٣");
        form.getAction().setPercentage("101");
        form.getAction().getTarget().setKind("SKU");
        form.setStacking("ONE_OF_CLASS");
        var entries = new Entries("EUR");

        form.plan(entries);

        assertEquals(List.of("budget", "days", "from", "least", "max-uses", "name", "percentage", "priority",
                "stacking-class", "target-names", "worth"), entries.faults().keySet().stream().sorted().toList());
    }

    @Test
    void readsTiersLineByLineAndRefusesOneThatIsNoTier() {
        var form = new ActionForm();
        form.setKind("QUANTITY_TIERS");
        form.setTiers("2: 5 %\n\n 10 = 12,5\n");
        assertEquals(new Action.QuantityTiers(Target.all(), List.of(new Action.QuantityTiers.Tier(2, percent("5")),
                new Action.QuantityTiers.Tier(10, percent("12.5")))), form.read(new Entries("EUR")));

        for (var wrong : List.of("", "2", "2: 5\n2: 6", "0: 5", "2: 0", "many: 5")) {
            form.setTiers(wrong);
            var entries = new Entries("EUR");
            form.read(entries);
            assertTrue(entries.faults().containsKey("tiers"), wrong);
        }
    }

    private static Percentage percent(String value) {
        return Percentage.parse(value);
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
