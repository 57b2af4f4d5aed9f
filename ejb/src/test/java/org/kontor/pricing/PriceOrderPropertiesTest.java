package org.kontor.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** What holds for the price of any order. */
class PriceOrderPropertiesTest {

    @Property
    void linesAddUpToTheTotal(@ForAll("requests") PriceRequest request) {
        var order = PriceOrder.price(request);

        assertEquals(order.total(), sum(order, PricedLine::line));
        assertEquals(order.total(), order.items().plus(order.delivery()));
    }

    @Property
    void taxOfTheLinesAddsUpToTheTaxOfTheirRate(@ForAll("requests") PriceRequest request) {
        var order = PriceOrder.price(request);

        for (var taxed : order.taxes()) {
            var lines = order.lines().stream().filter(line -> line.taxCategory() == taxed.category()).toList();
            assertEquals(taxed.tax(), Money.sum("EUR", lines.stream().map(PricedLine::tax).toList()));
            assertEquals(taxed.gross(), Money.sum("EUR", lines.stream().map(PricedLine::line).toList()));
        }
        assertEquals(order.tax(), sum(order, PricedLine::tax));
    }

    @Property
    void grossIsNetPlusTax(@ForAll("requests") PriceRequest request) {
        var order = PriceOrder.price(request);

        assertEquals(order.total(), order.net().plus(order.tax()));
        order.taxes().forEach(taxed -> assertEquals(taxed.gross(), taxed.net().plus(taxed.tax())));
    }

    @Property
    void taxIsWithinHalfACentOfTheExactOne(@ForAll("requests") PriceRequest request) {
        for (var taxed : PriceOrder.price(request).taxes()) {
            var hundredfold = Money.ofMinor(taxed.gross().minor() * 100, "EUR");
            var exact = taxed.percentage().includedIn(hundredfold).minor();
            assertTrue(Math.abs(taxed.tax().minor() * 100 - exact) <= 51, () -> taxed + " against " + exact);
        }
    }

    @Property
    void orderOfTheItemsMovesNoCent(@ForAll("requests") PriceRequest request, @ForAll Random random) {
        var shuffled = new ArrayList<>(request.items());
        Collections.shuffle(shuffled, random);
        var other = PriceOrder.price(new PriceRequest("EUR", shuffled, request.delivery(), request.rates()));

        var order = PriceOrder.price(request);

        assertEquals(byCode(order), byCode(other));
        assertEquals(order.taxes(), other.taxes());
        assertEquals(order.total(), other.total());
    }

    @Property
    void nothingIsNegativeAndNoTaxExceedsItsLine(@ForAll("requests") PriceRequest request) {
        var order = PriceOrder.price(request);

        for (var line : order.lines()) {
            assertFalse(line.line().isNegative());
            assertFalse(line.tax().isNegative());
            assertTrue(line.tax().compareTo(line.line()) <= 0);
            assertEquals(line.line(), line.unit().times(line.quantity()).minus(line.discount()));
        }
    }

    @Property
    void morePiecesNeverCostLess(@ForAll("requests") PriceRequest request) {
        var more = request.items().stream().map(item -> new PriceItem(item.sku(), item.quantity().plus(Quantity.of(1)),
                item.unit(), item.taxCategory())).toList();

        var dearer = PriceOrder.price(new PriceRequest("EUR", more, request.delivery(), request.rates()));

        assertTrue(dearer.total().compareTo(PriceOrder.price(request).total()) >= 0);
    }

    private static Money sum(PricedOrder order, Function<PricedLine, Money> amount) {
        return Money.sum("EUR", order.lines().stream().map(amount).toList());
    }

    private static Map<String, PricedLine> byCode(PricedOrder order) {
        return order.lines().stream().collect(Collectors.toMap(line -> line.kind() + line.code(), Function.identity()));
    }

    @Provide
    Arbitrary<PriceRequest> requests() {
        var items = item().list().ofMaxSize(12).map(PriceOrderPropertiesTest::withOwnSkus);
        var deliveries = Arbitraries.longs().between(0, 5_000)
                .map(price -> new PriceDelivery("STANDARD", Money.ofMinor(price, "EUR"))).optional();
        var rates = Combinators.combine(percentage(), percentage()).as((standard, reduced) ->
                Map.of(TaxCategory.STANDARD, standard, TaxCategory.REDUCED, reduced));
        return Combinators.combine(items, deliveries, rates).as((goods, delivery, percentages) ->
                new PriceRequest("EUR", goods, delivery, percentages));
    }

    private static Arbitrary<PriceItem> item() {
        return Combinators.combine(Arbitraries.integers().between(1, 999), Arbitraries.longs().between(0, 2_000_000),
                Arbitraries.of(TaxCategory.class)).as((pieces, unit, category) ->
                new PriceItem(new Sku("ANY"), Quantity.of(pieces), Money.ofMinor(unit, "EUR"), category));
    }

    private static Arbitrary<Percentage> percentage() {
        return Arbitraries.of("0", "5", "5.5", "7", "8.1", "16", "19", "20", "25", "27").map(Percentage::parse);
    }

    private static List<PriceItem> withOwnSkus(List<PriceItem> items) {
        var own = new ArrayList<PriceItem>();
        for (var item : items) {
            own.add(new PriceItem(new Sku("SKU-" + own.size()), item.quantity(), item.unit(), item.taxCategory()));
        }
        return own;
    }
}
