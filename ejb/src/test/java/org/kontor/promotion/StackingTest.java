package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.promotion.Sale.automatic;
import static org.kontor.promotion.Sale.coded;
import static org.kontor.promotion.Sale.euro;
import static org.kontor.promotion.Sale.percent;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Sku;

class StackingTest {

    private static PromotionTerms tenPercent(long id) {
        return automatic(id, new Action.OrderPercentOff(percent("10")));
    }

    private static PromotionTerms amount(long id, long cents) {
        return automatic(id, new Action.OrderAmountOff(euro(cents)));
    }

    @Test
    void takesLinesBeforeTheOrderAndThatBeforeTheDelivery() {
        var sale = new Sale().tables(1).delivery(490).with(
                automatic(1, new Action.DeliveryOff(Action.EVERYTHING)).stacked(9, Stacking.COMBINABLE, null),
                tenPercent(2).stacked(5, Stacking.COMBINABLE, null),
                automatic(3, new Action.AmountOff(Sale.FURNITURE, euro(1000))));

        assertEquals(List.of("P3", "P2", "P1"), sale.given());
        assertEquals(1000 + 900 + 490, sale.saved());
    }

    @Test
    void goesByPriorityAndThenByWhatIsWorthMore() {
        var byWorth = new Sale().tables(1).with(tenPercent(1), amount(2, 2000));
        assertEquals(List.of("P2", "P1"), byWorth.given());
        assertEquals(2000 + 800, byWorth.saved());

        var byPriority = new Sale().tables(1).with(tenPercent(1).stacked(1, Stacking.COMBINABLE, null),
                amount(2, 2000));
        assertEquals(List.of("P1", "P2"), byPriority.given());
        assertEquals(1000 + 2000, byPriority.saved());
    }

    @Test
    void givesOneOfAClassAndSaysWhichOneWasTaken() {
        var sale = new Sale().tables(1).with(tenPercent(1).stacked(0, Stacking.ONE_OF_CLASS, "SEASON"),
                amount(2, 2000).stacked(0, Stacking.ONE_OF_CLASS, "SEASON"), amount(3, 100));

        assertEquals(List.of("P2", "P3"), sale.given());
        var refusal = sale.verdict().refusals().get(0);
        assertEquals(Reason.NOT_COMBINABLE, refusal.reason());
        assertEquals(List.of("P2"), refusal.details());
    }

    @Test
    void letsOnePromotionStandAloneWhenItIsWorthMoreThanTheOthersTogether() {
        var alone = amount(1, 2500).stacked(0, Stacking.ALONE, null);

        assertEquals(List.of("P1"), new Sale().tables(1).with(alone, tenPercent(2), amount(3, 1000)).given());
        assertEquals(List.of("P3", "P2"), new Sale().tables(1).with(alone, tenPercent(2), amount(3, 2000)).given());
        assertEquals(List.of(Reason.NOT_COMBINABLE),
                new Sale().tables(1).with(alone, amount(3, 1000)).refused());
    }

    @Test
    void prefersTheHigherPriorityAndThenTheOlderOfEqualsThatStandAlone() {
        var first = amount(1, 500).stacked(0, Stacking.ALONE, null);
        var second = amount(2, 500).stacked(0, Stacking.ALONE, null);

        assertEquals(List.of("P1"), new Sale().tables(1).with(second, first).given());
        assertEquals(List.of("P2"),
                new Sale().tables(1).with(first, second.stacked(1, Stacking.ALONE, null)).given());
    }

    @Test
    void needsItsCode() {
        var code = coded(1, new Action.OrderPercentOff(percent("10")));

        assertEquals(0, new Sale().tables(1).with(code).saved());
        assertEquals(1000, new Sale().tables(1).with(code).holding("ten", 1, null).saved());
        assertEquals(1000, new Sale().tables(1).with(code).holding("ten", 1, null).holding("ten2", 1, null).saved());
    }

    @Test
    void saysWhyACodeGivesNothing() {
        var code = coded(1, new Action.PercentOff(Sale.CHAIRS, percent("10")));
        assertAll(
                () -> assertEquals(List.of(Reason.UNKNOWN), new Sale().tables(1).holding("WHAT", 0, Reason.UNKNOWN)
                        .refused()),
                () -> assertEquals(List.of(Reason.NOT_LIVE), new Sale().tables(1).holding("OLD", 7, null).refused()),
                () -> assertEquals(List.of(Reason.NOTHING_TO_REDUCE),
                        new Sale().tables(1).with(code).holding("TEN", 1, null).refused()),
                () -> assertEquals(List.of(Reason.USED_UP),
                        new Sale().chairs(1).with(code.limited(0, true, null)).holding("TEN", 1, null).refused()),
                () -> assertEquals(List.of(Reason.BUDGET_SPENT),
                        new Sale().chairs(1).with(code.limited(0, false, euro(299))).holding("TEN", 1, null).refused()),
                () -> assertEquals(List.of(Reason.USED_BY_CUSTOMER), new Sale().chairs(1)
                        .with(code.limited(2, false, null)).holding("TEN", 1, null).usedBefore(1, 2).refused()));
    }

    @Test
    void saysHowMuchIsMissing() {
        var worth = Sale.when(1, Conditions.worth(Target.all(), euro(10_000)),
                new Action.OrderPercentOff(percent("10")));
        var pieces = Sale.when(2, Conditions.pieces(Sale.CHAIRS, 4), new Action.OrderPercentOff(percent("10")));

        assertEquals(List.of(euro(4000), Target.all()),
                new Sale().chairs(2).with(worth).verdict().refusals().get(0).details());
        assertEquals(List.of(2, Sale.CHAIRS),
                new Sale().chairs(2).with(pieces).verdict().refusals().get(0).details());
    }

    @Test
    void givesTheWholeBudgetButNotACentMore() {
        var budget = amount(1, 500).limited(0, false, euro(500));
        assertEquals(500, new Sale().chairs(1).with(budget).saved());
    }

    @Test
    void holdsFromItsFirstMinuteUntilItsLast() {
        var from = Instant.parse("2026-11-23T10:00:00Z");
        var until = Instant.parse("2026-11-23T11:00:00Z");
        var sale = new Sale().chairs(1).with(amount(1, 100).between(from, until));

        assertAll(() -> assertEquals(0, sale.verdict(from.minusMillis(1)).benefits().size()),
                () -> assertEquals(1, sale.verdict(from).benefits().size()),
                () -> assertEquals(1, sale.verdict(until.minusMillis(1)).benefits().size()),
                () -> assertEquals(Reason.ENDED, sale.verdict(until).refusals().get(0).reason()));
    }

    @Test
    void prc02GivesItToTheMembersOfItsGroupOnly() {
        var dealers = new BuyerGroup("dealers");
        var sale = new Sale().chairs(1).with(Sale.when(1, Conditions.none().to(dealers),
                new Action.OrderPercentOff(percent("10"))));

        assertEquals(Reason.OTHER_GROUP, sale.verdict().refusals().get(0).reason());
        assertEquals(Reason.OTHER_GROUP, sale.of(new BuyerGroup("staff")).verdict().refusals().get(0).reason());
        assertEquals(1, sale.of(dealers).verdict().benefits().size());
    }

    @Test
    void holdsOnItsDaysInTheZoneOfTheShop() {
        var tuesdays = Sale.when(1, Conditions.none().on(EnumSet.of(DayOfWeek.TUESDAY)),
                new Action.OrderPercentOff(percent("10")));
        var sale = new Sale().chairs(1).with(tuesdays);

        assertEquals(Reason.OTHER_DAY, sale.verdict(Sale.MONDAY).refusals().get(0).reason());
        assertEquals(1, sale.verdict(Instant.parse("2026-11-23T23:30:00Z")).benefits().size());
    }

    @Test
    void keepsSilentAboutPromotionsOnGoodsThatAreNotInTheCart() {
        assertEquals(List.of(), new Sale().mugs(1)
                .with(automatic(1, new Action.PercentOff(Sale.CHAIRS, percent("10")))).refused());
    }

    @Test
    void countsWhatOneCustomerHasUsedOnlyForPromotionsThatMayConcernTheGoodsOrThatACodeOpens() {
        var mug = List.of(new Goods(new Sku("MUG"), "mug", Set.of("kitchen"), 1, euro(800)));
        var onMugs = automatic(2, new Action.PercentOff(Target.categories("kitchen"), percent("10")))
                .limited(1, false, null);
        var onChairs = automatic(2, new Action.PercentOff(Sale.CHAIRS, percent("10"))).limited(1, false, null);
        var code = new HeldCoupon(new CouponCode("CHAIRS10"), 2, null);
        assertFalse(new PromotionIndex(List.of(tenPercent(1))).countsCustomers(mug, List.of()));
        assertTrue(new PromotionIndex(List.of(tenPercent(1), onMugs)).countsCustomers(mug, List.of()));
        assertFalse(new PromotionIndex(List.of(tenPercent(1), onChairs)).countsCustomers(mug, List.of()));
        assertTrue(new PromotionIndex(List.of(tenPercent(1), onChairs)).countsCustomers(mug, List.of(code)));
    }

    @Test
    void tellsWhetherThereIsAnyPromotion() {
        assertTrue(new PromotionIndex(List.of()).isEmpty());
        assertFalse(new PromotionIndex(List.of(tenPercent(1))).isEmpty());
    }
}
