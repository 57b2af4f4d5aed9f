package org.kontor.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
        var order = PriceOrder.price(request(Optional.empty(), lamp(3, 999), book(1, 1000)));

        assertEquals(List.of(
                new TaxedSum(TaxCategory.STANDARD, Percentage.parse("19"), euro(2997), euro(479)),
                new TaxedSum(TaxCategory.REDUCED, Percentage.parse("7"), euro(1000), euro(65))), order.taxes());
        assertEquals(euro(544), order.tax());
        assertEquals(euro(3453), order.net());
    }

    @Test
    void sharesTheTaxAmongTheLinesToTheCent() {
        var order = PriceOrder.price(request(Optional.empty(), item("A", 1, 10, TaxCategory.STANDARD),
                item("B", 1, 10, TaxCategory.STANDARD), item("C", 1, 10, TaxCategory.STANDARD)));

        assertEquals(List.of(euro(2), euro(2), euro(1)), order.lines().stream().map(PricedLine::tax).toList());
    }

    @Test
    void givesTheDeliveryTheRateOfTheMainGoods() {
        assertEquals(TaxCategory.REDUCED, deliveryCategory(lamp(1, 1000), book(2, 1000)));
        assertEquals(TaxCategory.STANDARD, deliveryCategory(lamp(1, 1000), book(1, 999)));
    }

    @Test
    void givesTheDeliveryTheStandardRateWhenGoodsAreEven() {
        assertEquals(TaxCategory.STANDARD, deliveryCategory(book(1, 1000), lamp(1, 1000)));
    }

    @Test
    void keepsALineForFreeDelivery() {
        var order = PriceOrder.price(request(delivery(0), lamp(1, 1995)));

        assertEquals(euro(0), order.deliveryLine().orElseThrow().line());
        assertEquals(euro(1995), order.total());
    }

    @Test
    void pricesAnEmptyCartAtNothing() {
        var order = PriceOrder.price(request(Optional.empty()));

        assertTrue(order.total().isZero());
        assertTrue(order.lines().isEmpty());
    }

    @Test
    void worksInCurrenciesWithoutDecimals() {
        var yen = new PriceItem(new Sku("A"), Quantity.of(3), Money.ofMinor(333, "JPY"), TaxCategory.STANDARD);
        var order = PriceOrder.price(new PriceRequest("JPY", List.of(yen), Optional.empty(),
                Map.of(TaxCategory.STANDARD, Percentage.parse("10"))));

        assertEquals(Money.ofMinor(999, "JPY"), order.total());
        assertEquals(Money.ofMinor(91, "JPY"), order.tax());
    }

    @Test
    void refusesOneSkuInTwoItems() {
        assertThrows(IllegalArgumentException.class, () -> request(Optional.empty(), lamp(1, 1), lamp(2, 1)));
    }

    private static TaxCategory deliveryCategory(PriceItem... items) {
        return PriceOrder.price(request(delivery(490), items)).deliveryLine().orElseThrow().taxCategory();
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

    private static Optional<PriceDelivery> delivery(long price) {
        return Optional.of(new PriceDelivery("STANDARD", euro(price)));
    }

    private static PriceRequest request(Optional<PriceDelivery> delivery, PriceItem... items) {
        return new PriceRequest("EUR", List.of(items), delivery, GERMANY);
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
