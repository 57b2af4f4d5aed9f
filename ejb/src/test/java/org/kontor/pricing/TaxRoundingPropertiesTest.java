package org.kontor.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.market.TaxRounding;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** TAX-02: wherever tax is rounded, its parts add up, and only the tax moves; in currencies of 0, 2 and 3 decimals. */
class TaxRoundingPropertiesTest {

    private static final Map<TaxCategory, Percentage> RATES =
            Map.of(TaxCategory.STANDARD, Percentage.parse("19"), TaxCategory.REDUCED, Percentage.parse("7"));

    @Provide
    Arbitrary<PriceRequest> requests() {
        return Carts.any();
    }

    @Property
    void addsUpInEveryWayOfRounding(@ForAll("requests") PriceRequest cart, @ForAll TaxRounding rounding) {
        var order = PriceOrder.price(cart.rounded(rounding));

        assertEquals(rounding, order.rounding());
        assertEquals(order.total(), sum(order, PricedLine::line));
        assertEquals(order.tax(), sum(order, PricedLine::tax));
        assertEquals(order.tax(), Money.sum(cart.currency(), order.taxes().stream().map(TaxedSum::tax).toList()));
        assertEquals(order.total(), order.net().plus(order.tax()));
        for (var line : order.lines()) {
            assertTrue(!line.tax().isNegative() && line.tax().compareTo(line.line()) <= 0, line::toString);
            assertEquals(line.tax(), pieces(line, UnitShare::tax));
            assertEquals(line.line(), pieces(line, UnitShare::gross));
        }
    }

    @Property
    void movesTheTaxOnlyAndNeverWhatIsPaid(@ForAll("requests") PriceRequest cart, @ForAll TaxRounding rounding) {
        var order = PriceOrder.price(cart.rounded(rounding));
        var other = PriceOrder.price(cart);

        assertEquals(other.total(), order.total());
        assertEquals(other.lines().stream().map(PricedLine::line).toList(),
                order.lines().stream().map(PricedLine::line).toList());
    }

    @Property
    void takesTheTaxOfEachPieceLineOrRateRoundedOnce(@ForAll("requests") PriceRequest cart,
            @ForAll TaxRounding rounding) {
        var order = PriceOrder.price(cart.rounded(rounding));

        switch (rounding) {
            case UNIT -> order.lines().forEach(line -> line.units().forEach(unit ->
                    assertEquals(line.taxPercentage().includedIn(unit.gross()), unit.tax())));
            case LINE -> order.lines().forEach(line ->
                    assertEquals(line.taxPercentage().includedIn(line.line()), line.tax()));
            case DOCUMENT -> order.taxes().forEach(sum ->
                    assertEquals(sum.percentage().includedIn(sum.gross()), sum.tax()));
        }
    }

    @Property
    void orderOfLinesMovesNoCentHoweverTaxIsRounded(@ForAll("requests") PriceRequest cart,
            @ForAll TaxRounding rounding, @ForAll Random random) {
        var shuffled = new ArrayList<>(cart.items());
        Collections.shuffle(shuffled, random);
        var other = PriceOrder.price(new PriceRequest(cart.currency(), shuffled, cart.deliveries(), cart.rates(),
                cart.occasion(), cart.buyers()).rounded(rounding));

        var order = PriceOrder.price(cart.rounded(rounding));

        assertEquals(byCode(order), byCode(other));
        assertEquals(order.taxes(), other.taxes());
    }

    @Property
    void r21TenPiecesAtANetPriceBearTenTimesTheTaxOfOne(@ForAll("requests") PriceRequest cart) {
        for (var item : cart.items()) {
            var percentage = cart.rate(item.taxCategory());
            var tax = percentage.of(item.unit());
            var shown = new PriceItem(item.sku(), Quantity.of(10), item.unit().plus(tax), item.taxCategory());

            var order = PriceOrder.price(new PriceRequest(cart.currency(), List.of(shown), List.of(),
                    cart.rates()).rounded(TaxRounding.UNIT));

            assertEquals(tax.times(10), order.tax());
            assertEquals(item.unit().times(10), order.net());
        }
    }

    @ParameterizedTest
    @EnumSource(TaxRounding.class)
    void theExampleOfTheManual(TaxRounding rounding) {
        var order = PriceOrder.price(new PriceRequest("EUR", List.of(item("CUP", 3, 999), item("SPOON", 3, 35)),
                List.of(), RATES).rounded(rounding));

        assertEquals(euro(3102), order.total());
        assertEquals(euro(switch (rounding) {
            case UNIT -> 3 * 160 + 3 * 6; // 1.5950 and 0.0559 each
            case LINE -> 479 + 17; // 4.7851 and 0.1676
            case DOCUMENT -> 495; // 4.9528
        }), order.tax());
    }

    @Test
    void roundsPiecesThatShareADiscountEachByWhatItCosts() {
        var line = PricedLine.listed(PricedLine.Kind.ITEM, "CUP", 3, euro(999), TaxCategory.STANDARD,
                Percentage.parse("19")).reduced(new Reduction(1, "Off", null, euro(1), null));

        assertEquals(euro(160 + 160 + 159), UnitStep.taxOfPieces(line, Percentage.parse("19"), 1));
    }

    private static PriceItem item(String sku, int pieces, long unit) {
        return new PriceItem(new Sku(sku), Quantity.of(pieces), euro(unit), TaxCategory.STANDARD);
    }

    private static Money euro(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    private static Money sum(PricedOrder order, Function<PricedLine, Money> amount) {
        return Money.sum(order.total().currency(), order.lines().stream().map(amount).toList());
    }

    private static Money pieces(PricedLine line, Function<UnitShare, Money> amount) {
        return Money.sum(line.unit().currency(),
                line.units().stream().map(unit -> amount.apply(unit).times(unit.pieces())).toList());
    }

    private static Map<String, PricedLine> byCode(PricedOrder order) {
        return order.lines().stream().collect(Collectors.toMap(
                line -> line.kind() + line.code() + line.consignment() + line.taxCategory(), Function.identity()));
    }
}
