package org.kontor.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceRule;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Occasion;
import org.kontor.promotion.PromotionIndex;
import org.kontor.promotion.PromotionTerms;
import org.kontor.promotion.Target;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

class PriceOrderTest {

    private static final Map<TaxCategory, Percentage> GERMANY =
            Map.of(TaxCategory.STANDARD, Percentage.parse("19"), TaxCategory.REDUCED, Percentage.parse("7"));

    @Test
    void addsUpLinesAndDelivery() {
        var order = PriceOrder.price(request(delivery(490), lamp(2, 1995), book(1, 1000)));

        assertEquals(euro(4990), order.items());
        assertEquals(euro(490), order.delivery());
        assertEquals(euro(5480), order.total());
    }

    @Test
    void takesTheTaxOutOfTheSumOfEachRate() {
        var order = PriceOrder.price(request(List.of(), lamp(3, 999), book(1, 1000)));

        assertEquals(List.of(
                new TaxedSum(TaxCategory.STANDARD, Percentage.parse("19"), euro(2997), euro(479)),
                new TaxedSum(TaxCategory.REDUCED, Percentage.parse("7"), euro(1000), euro(65))), order.taxes());
        assertEquals(euro(544), order.tax());
        assertEquals(euro(3453), order.net());
    }

    @Test
    void sharesTheTaxAmongTheLinesToTheCent() {
        var order = PriceOrder.price(request(List.of(), item("A", 1, 10, TaxCategory.STANDARD),
                item("B", 1, 10, TaxCategory.STANDARD), item("C", 1, 10, TaxCategory.STANDARD)));

        assertEquals(List.of(euro(2), euro(2), euro(1)), order.lines().stream().map(PricedLine::tax).toList());
    }

    @Test
    @DisplayName("TAX-03: the delivery shares the rates of the goods in proportion to what they cost")
    void splitsTheDeliveryAmongTheRatesOfTheGoods() {
        var order = PriceOrder.price(request(delivery(490), lamp(1, 1000), book(2, 1000)));

        assertEquals(List.of(euro(163), euro(327)), deliveries(order));
        assertEquals(euro(490), order.delivery());
        assertEquals(List.of(euro(490)), deliveries(PriceOrder.price(request(delivery(490), lamp(1, 1000)))));
    }

    @Test
    void splitsTheDeliveryByWhatGoodsCostAfterPromotions() {
        var freeLamps = PromotionTerms.of(1, "Lamps", false, Conditions.none(),
                new Action.PercentOff(Target.skus("LAMP"), Percentage.parse("100")));

        var order = PriceOrder.price(with(request(delivery(490), lamp(1, 1000), book(1, 1000)), freeLamps));

        assertEquals(List.of(TaxCategory.REDUCED),
                order.deliveryLines().stream().map(PricedLine::taxCategory).toList());
    }

    @Test
    @DisplayName("R-22: a coupon for everything leaves exactly nothing to pay")
    void leavesNothingOfAnOrderThatIsGivenAway() {
        var everything = PromotionTerms.of(1, "All", false, Conditions.none(),
                new Action.OrderPercentOff(Percentage.parse("100")));
        var delivery = PromotionTerms.of(2, "Delivery", false, Conditions.none(),
                new Action.DeliveryOff(Percentage.parse("100")));

        var order = PriceOrder.price(with(request(delivery(490), lamp(3, 999), book(7, 333)), everything, delivery));

        assertTrue(order.total().isZero());
        assertTrue(order.tax().isZero());
        assertEquals(euro(2997 + 2331), order.listed());
        assertEquals(euro(2997 + 2331 + 490), order.saved());
    }

    @Test
    @DisplayName("PRC-13: an amount off the order is shared to lines and pieces by largest remainder")
    void sharesAnAmountOffTheOrderAmongLinesAndPieces() {
        var tenOff = PromotionTerms.of(1, "Ten off", false, Conditions.none(), new Action.OrderAmountOff(euro(1000)));

        var order = PriceOrder.price(with(request(List.of(), lamp(3, 1000), book(1, 1000)), tenOff));

        assertEquals(List.of(euro(750), euro(250)), order.lines().stream().map(PricedLine::discount).toList());
        assertEquals(List.of(euro(750)),
                order.lines().get(0).units().stream().map(UnitShare::gross).distinct().toList());
        assertEquals(euro(3000), order.total());
        assertEquals(order.lines().get(0).reductions(),
                List.of(new Reduction(1, "Ten off", null, euro(750), null)));
    }

    @Test
    void tellsWhatEachPieceCostsAndTheTaxInIt() {
        assertEquals(List.of(new UnitShare(1, euro(34), euro(6)), new UnitShare(2, euro(33), euro(5))),
                UnitStep.units(euro(100), euro(16), 3, 1));
        assertEquals(List.of(new UnitShare(4, euro(0), euro(0))), UnitStep.units(euro(0), euro(0), 4, 1));
        assertEquals(List.of(new UnitShare(2, euro(50), euro(8))), UnitStep.units(euro(100), euro(16), 2, 1));
        assertEquals(List.of(new UnitShare(2, euro(5), euro(1)), new UnitShare(1, euro(5), euro(0))),
                UnitStep.units(euro(15), euro(2), 3, 1));
    }

    @Test
    void keepsALineForFreeDelivery() {
        var order = PriceOrder.price(request(delivery(0), lamp(1, 1995)));

        assertEquals(euro(0), order.deliveryLines().get(0).line());
        assertEquals(euro(1995), order.total());
    }

    @Test
    void pricesAnEmptyCartAtNothing() {
        var order = PriceOrder.price(request(List.of()));

        assertTrue(order.total().isZero());
        assertTrue(order.lines().isEmpty());
    }

    @Test
    void worksInCurrenciesWithoutDecimals() {
        var yen = new PriceItem(new Sku("A"), Quantity.of(3), Money.ofMinor(333, "JPY"), TaxCategory.STANDARD);
        var order = PriceOrder.price(new PriceRequest("JPY", List.of(yen), List.of(),
                Map.of(TaxCategory.STANDARD, Percentage.parse("10"))));

        assertEquals(Money.ofMinor(999, "JPY"), order.total());
        assertEquals(Money.ofMinor(91, "JPY"), order.tax());
    }

    @Test
    void prc02ChoosesTheListOfTheLowestPriceAndPutsPromotionsOnTop() {
        var sale = new PriceRule(1, "Sale", Buyers.EVERYBODY, 1, euro(4_000));
        var ten = new PriceRule(2, "By the ten", Buyers.EVERYBODY, 10, euro(3_500));
        var trade = new PriceRule(3, "Trade", Buyers.BUSINESSES, 1, euro(3_000));
        var half = PromotionTerms.of(1, "Half", false, Conditions.none(),
                new Action.PercentOff(Target.all(), Percentage.parse("50")));

        var one = PriceOrder.price(with(request(List.of(), listed(1, sale, ten, trade)), half));
        var many = PriceOrder.price(request(List.of(), listed(10, sale, ten, trade)));
        var business = PriceOrder.price(new PriceRequest("EUR", List.of(listed(10, sale, ten, trade)),
                List.of(), GERMANY, Occasion.NONE, Buyers.BUSINESSES));

        assertEquals(sale, one.lines().get(0).rule());
        assertEquals(euro(4_000), one.listed());
        assertEquals(euro(2_000), one.total());
        assertEquals(euro(35_000), many.total());
        assertEquals(trade, business.lines().get(0).rule());
        assertEquals(euro(30_000), business.total());
    }

    @Test
    void sellsGiftCardsForWhatTheyAreWorthWhateverAListSays() {
        var card = new PriceItem(new Sku("GIFT-50"), Quantity.of(2), euro(5_000), TaxCategory.VOUCHER, "gift-card",
                Set.of(), List.of(new PriceRule(1, "Sale", Buyers.EVERYBODY, 1, euro(4_500))));

        var order = PriceOrder.price(request(List.of(), card));

        assertNull(order.lines().get(0).rule());
        assertEquals(euro(10_000), order.total());
    }

    private static PriceItem listed(int pieces, PriceRule... rules) {
        return new PriceItem(new Sku("LAMP"), Quantity.of(pieces), euro(5_000), TaxCategory.STANDARD, "lamp", Set.of(),
                List.of(rules));
    }

    @Test
    @DisplayName("R-15: one SKU in two items is refused")
    void refusesOneSkuInTwoItems() {
        assertThrows(IllegalArgumentException.class, () -> request(List.of(), lamp(1, 1), lamp(2, 1)));
    }

    private static List<Money> deliveries(PricedOrder order) {
        return order.deliveryLines().stream().map(PricedLine::line).toList();
    }

    private static PriceRequest with(PriceRequest request, PromotionTerms... live) {
        return new PriceRequest(request.currency(), request.items(), request.deliveries(), request.rates(),
                Occasion.of(new PromotionIndex(List.of(live)), Instant.parse("2026-11-23T09:00:00Z")));
    }

    private static PriceItem lamp(int pieces, long unit) {
        return item("LAMP", pieces, unit, TaxCategory.STANDARD);
    }

    private static PriceItem book(int pieces, long unit) {
        return item("BOOK", pieces, unit, TaxCategory.REDUCED);
    }

    private static PriceItem item(String sku, int pieces, long unit, TaxCategory category) {
        return new PriceItem(new Sku(sku), Quantity.of(pieces), euro(unit), category);
    }

    private static List<PriceDelivery> delivery(long price) {
        return List.of(new PriceDelivery("STANDARD", euro(price)));
    }

    private static PriceRequest request(List<PriceDelivery> delivery, PriceItem... items) {
        return new PriceRequest("EUR", List.of(items), delivery, GERMANY);
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
