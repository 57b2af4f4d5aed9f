package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.promotion.Sale.CHAIRS;
import static org.kontor.promotion.Sale.FURNITURE;
import static org.kontor.promotion.Sale.automatic;
import static org.kontor.promotion.Sale.euro;
import static org.kontor.promotion.Sale.percent;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

class ActionTest {

    private static long saved(Action action, int chairs, int tables) {
        var sale = new Sale();
        if (chairs > 0) {
            sale.chairs(chairs);
        }
        if (tables > 0) {
            sale.tables(tables);
        }
        return sale.with(automatic(1, action)).saved();
    }

    @Test
    void takesAShareOffTheMeantGoodsOnly() {
        assertEquals(600, saved(new Action.PercentOff(CHAIRS, percent("10")), 2, 1));
        assertEquals(0, saved(new Action.PercentOff(CHAIRS, percent("10")), 0, 1));
        assertEquals(1600, saved(new Action.PercentOff(FURNITURE, percent("10")), 2, 1));
    }

    @Test
    void takesAnAmountOffEachPieceButNeverMoreThanItCosts() {
        assertEquals(1000, saved(new Action.AmountOff(CHAIRS, euro(500)), 2, 1));
        assertEquals(6000, saved(new Action.AmountOff(CHAIRS, euro(9999)), 2, 1));
    }

    @Test
    @DisplayName("R-23: an amount off the order is exactly that amount, and never more than the goods cost")
    void takesAnAmountOffTheOrder() {
        assertEquals(1000, saved(new Action.OrderAmountOff(euro(1000)), 1, 1));
        assertEquals(3000, saved(new Action.OrderAmountOff(euro(5000)), 1, 0));
    }

    @Test
    void roundsAShareOffTheOrderOnce() {
        assertEquals(4333, saved(new Action.OrderPercentOff(percent("33.333333")), 1, 1));
    }

    @Test
    void givesTheShareOfTheHighestTierThatIsReached() {
        var tiers = new Action.QuantityTiers(CHAIRS, List.of(new Action.QuantityTiers.Tier(5, percent("20")),
                new Action.QuantityTiers.Tier(2, percent("10"))));
        assertAll(() -> assertEquals(0, saved(tiers, 1, 5)), () -> assertEquals(600, saved(tiers, 2, 5)),
                () -> assertEquals(1200, saved(tiers, 4, 0)), () -> assertEquals(3000, saved(tiers, 5, 0)));
    }

    @Test
    void measuresValueTiersByWhatGoodsCostBeforePromotions() {
        var tiers = new Action.ValueTiers(List.of(new Action.ValueTiers.Tier(euro(10_000), percent("10"))));
        var sale = new Sale().tables(1)
                .with(automatic(1, new Action.PercentOff(FURNITURE, percent("50"))), automatic(2, tiers));

        assertEquals(5000 + 500, sale.saved());
    }

    @Test
    void givesThreeForTwoAsOftenAsItGoes() {
        var threeForTwo = new Action.CheapestFree(CHAIRS, 3, 0);
        assertAll(() -> assertEquals(0, saved(threeForTwo, 2, 9)), () -> assertEquals(3000, saved(threeForTwo, 3, 0)),
                () -> assertEquals(3000, saved(threeForTwo, 5, 0)), () -> assertEquals(6000, saved(threeForTwo, 6, 0)));
    }

    @Test
    void freesTheCheapestOfMixedGoods() {
        assertEquals(3000, saved(new Action.CheapestFree(FURNITURE, 3, 0), 1, 2));
    }

    @Test
    @DisplayName("R-20: buy X get Y keeps its cap, leaves other goods alone and counts no piece twice")
    void keepsTheCapOfBuyAndGet() {
        var capped = new Action.BuyGet(CHAIRS, 1, CHAIRS, 1, Action.EVERYTHING, 2);
        assertAll(() -> assertEquals(0, saved(capped, 1, 5)), () -> assertEquals(3000, saved(capped, 3, 5)),
                () -> assertEquals(6000, saved(capped, 8, 5)));
    }

    @Test
    void givesAShareOffOtherGoods() {
        var halfATable = new Action.BuyGet(CHAIRS, 4, Target.products("table"), 1, percent("50"), 0);
        assertAll(() -> assertEquals(0, saved(halfATable, 3, 1)), () -> assertEquals(5000, saved(halfATable, 7, 2)),
                () -> assertEquals(10_000, saved(halfATable, 8, 2)));
    }

    @Test
    void leavesEnoughPiecesThatMustBeBoughtWhenGoodsAreBoth() {
        var deal = new Action.BuyGet(CHAIRS, 2, FURNITURE, 1, Action.EVERYTHING, 0);
        assertAll(() -> assertEquals(10_000, saved(deal, 2, 1)), () -> assertEquals(3000, saved(deal, 3, 1)),
                () -> assertEquals(3000 + 10_000, saved(deal, 5, 1)));
    }

    @Test
    @DisplayName("R-20: four pieces at once get what four single pieces get")
    void countsPiecesAndNotLines() {
        var deal = new Action.BuyGet(FURNITURE, 1, FURNITURE, 1, Action.EVERYTHING, 0);
        var byLine = new Sale().chairs(4).with(automatic(1, deal)).saved();
        assertEquals(6000, byLine);
    }

    @Test
    void pricesTheDearestPiecesAsABundle() {
        var bundle = new Action.BundlePrice(FURNITURE, 2, euro(11_000), 0);
        assertAll(() -> assertEquals(2000, saved(bundle, 1, 1)), () -> assertEquals(9000, saved(bundle, 1, 2)),
                () -> assertEquals(0, saved(bundle, 2, 0)), () -> assertEquals(9000, saved(bundle, 4, 2)));
    }

    @Test
    void givesAsOftenAsThereArePiecesToBuyAndPiecesToGet() {
        var tables = Target.products("table");
        assertEquals(10_000, saved(new Action.BuyGet(CHAIRS, 2, tables, 1, Action.EVERYTHING, 0), 3, 5));
        assertEquals(20_000, saved(new Action.BuyGet(CHAIRS, 1, tables, 2, Action.EVERYTHING, 0), 5, 3));
    }

    @Test
    void makesWholeBundlesOfTheMeantGoodsOnly() {
        assertEquals(7000, saved(new Action.BundlePrice(CHAIRS, 3, euro(2000), 0), 4, 0));
        assertEquals(1000, saved(new Action.BundlePrice(CHAIRS, 3, euro(8000), 0), 3, 1));
        assertEquals(7000, saved(new Action.BundlePrice(CHAIRS, 3, euro(2000), 1), 6, 0));
    }

    @Test
    void makesAGiftOfAPieceThatIsInTheCart() {
        var gift = Sale.when(1, Conditions.worth(Target.all(), euro(10_000)), new Action.Gift(new Sku("MUG"), 1));

        assertEquals(800, new Sale().tables(1).mugs(2).with(gift).saved());
        assertEquals(List.of(new Sku("MUG")), new Sale().tables(1).with(gift).verdict().gifts());
    }

    @Test
    void doesNotLetAGiftEarnItself() {
        var gift = Sale.when(1, Conditions.worth(Target.all(), euro(3500)), new Action.Gift(new Sku("MUG"), 1));

        assertEquals(0, new Sale().chairs(1).mugs(1).with(gift).saved());
        assertEquals(800, new Sale().chairs(1).mugs(2).with(gift).saved());
    }

    @Test
    void freesTheDeliveryOnceItIsChosen() {
        var free = automatic(1, new Action.DeliveryOff(Action.EVERYTHING));

        assertEquals(490, new Sale().chairs(1).delivery(490).with(free).saved());
        assertEquals(List.of(Reason.NO_DELIVERY), new Sale().chairs(1).with(free).refused());
    }

    @Test
    void tellsLinesFromTheWholeOrder() {
        var benefit = new Sale().chairs(1).tables(1).with(automatic(1, new Action.PercentOff(FURNITURE, percent("10"))))
                .verdict().benefits().get(0);

        assertEquals(Map.of(new Sku("CHAIR"), euro(300), new Sku("TABLE"), euro(1000)), benefit.lines());
        assertTrue(benefit.order().isZero());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertAll(
                () -> assertThrows(IllegalArgumentException.class, () -> new Action.OrderPercentOff(percent("100.1"))),
                () -> assertThrows(IllegalArgumentException.class, () -> new Action.OrderPercentOff(percent("0"))),
                () -> assertThrows(IllegalArgumentException.class, () -> new Action.OrderAmountOff(euro(-1))),
                () -> assertThrows(IllegalArgumentException.class, () -> new Action.CheapestFree(CHAIRS, 1, 0)),
                () -> assertThrows(IllegalArgumentException.class, () -> new Action.CheapestFree(CHAIRS, 3, -1)),
                () -> assertThrows(IllegalArgumentException.class, () -> new Action.QuantityTiers(CHAIRS, List.of())),
                () -> assertThrows(IllegalArgumentException.class, () -> Target.categories()));
    }

    @Test
    void speaksOfOneCurrencyOnly() {
        var worth = Conditions.worth(Target.all(), euro(100));
        var yen = new Action.OrderAmountOff(Money.ofMinor(100, "JPY"));
        assertThrows(IllegalArgumentException.class, () -> new Rule(worth, yen));
    }
}
