package org.kontor.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kontor.market.TaxRounding;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** Carts in a currency in which cards can be charged in steps only. */
class StepRoundingPropertiesTest {

    @Provide
    Arbitrary<PriceRequest> requests() {
        return Carts.any();
    }

    @Provide
    Arbitrary<Long> steps() {
        return Arbitraries.of(1L, 10L, 100L);
    }

    @Property
    void everyLineAndEveryPieceIsInSteps(@ForAll("requests") PriceRequest request, @ForAll("steps") long step,
            @ForAll TaxRounding rounding) {
        var order = PriceOrder.price(request.rounded(rounding).inSteps(step));

        for (var line : order.lines()) {
            if (!line.isGiftCard()) {
                assertEquals(0, line.line().minor() % step, line::toString);
                line.units().forEach(unit -> assertEquals(0, unit.gross().minor() % step, line::toString));
            }
            line.units().forEach(unit -> assertTrue(unit.tax().compareTo(unit.gross()) <= 0, line::toString));
        }
    }

    @Property
    void isLessThanAStepForEachLineAndNeverMakesAnythingDearer(@ForAll("requests") PriceRequest request,
            @ForAll("steps") long step) {
        var exact = PriceOrder.price(request);
        var order = PriceOrder.price(request.inSteps(step));

        assertEquals(exact.total(), order.total().plus(order.rounded()));
        assertEquals(exact.saved(), order.saved(), "what promotions give is not touched");
        assertTrue(order.rounded().minor() <= (step - 1) * order.lines().size());
        assertEquals(Money.zero(request.currency()), exact.rounded());
    }

    @Example
    void roundsALineToTheStepBelowAndSaysByHowMuch() {
        var item = new PriceItem(new Sku("BEAD"), Quantity.of(3), Money.ofMinor(3_499, "KWD"), TaxCategory.STANDARD);
        var order = PriceOrder.price(new PriceRequest("KWD", List.of(item), List.of(),
                Map.of(TaxCategory.STANDARD, Percentage.parse("5"))).inSteps(10));

        assertEquals(Money.ofMinor(10_490, "KWD"), order.total());
        assertEquals(Money.ofMinor(7, "KWD"), order.rounded());
        assertEquals(Money.zero("KWD"), order.saved());
        assertEquals(List.of(3_500L, 3_490L), order.lines().get(0).units().stream().map(unit -> unit.gross().minor())
                .distinct().toList());
    }
}
