package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kontor.market.TaxRounding;
import org.kontor.pricing.Carts;
import org.kontor.pricing.PriceOrder;
import org.kontor.pricing.PriceRequest;
import org.kontor.pricing.PricedLine;
import org.kontor.pricing.TaxedSum;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;

/** an order with promotions, invoiced in any parcels and refunded in any pieces, leaves no cent behind. */
class ReducedOrderPropertiesTest {

    @Provide
    Arbitrary<PriceRequest> requests() {
        return Carts.any();
    }

    /** What documents took over of each rate: gross and tax. */
    private static final class Sums {

        private final Map<Percentage, Money> gross = new HashMap<>();
        private final Map<Percentage, Money> tax = new HashMap<>();

        private void add(Percentage rate, LineBalance.Share share) {
            gross.merge(rate, share.gross(), Money::plus);
            tax.merge(rate, share.tax(), Money::plus);
        }
    }

    @Property
    void invoicesOfAllParcelsAreTheOrderRateByRate(@ForAll("requests") PriceRequest request,
            @ForAll TaxRounding rounding, @ForAll Random random) {
        var order = PriceOrder.price(request.rounded(rounding));
        var invoiced = new Sums();
        for (var line : order.lines()) {
            var rest = balance(line);
            while (rest.quantity() > 0) {
                var pieces = 1 + random.nextInt(rest.quantity());
                var share = rest.share(pieces);
                invoiced.add(line.taxPercentage(), share);
                rest = rest.minus(pieces, share.gross(), share.tax());
            }
        }
        order.taxes().forEach(sum -> assertSame(sum, invoiced));
    }

    @Property
    void r24CreditNotesOfEverythingAreTheInvoicesRateByRate(@ForAll("requests") PriceRequest request,
            @ForAll TaxRounding rounding, @ForAll Random random) {
        var order = PriceOrder.price(request.rounded(rounding));
        var credited = new Sums();
        for (var line : order.lines()) {
            var rest = balance(line);
            while (rest.gross().isPositive()) {
                var amount = Money.ofMinor(1 + random.nextLong(rest.gross().minor()), request.currency());
                var share = rest.share(amount);
                credited.add(line.taxPercentage(), share);
                rest = rest.minus(0, share.gross(), share.tax());
            }
            credited.add(line.taxPercentage(), new LineBalance.Share(rest.gross(), rest.tax()));
        }
        order.taxes().forEach(sum -> assertSame(sum, credited));
    }

    private static LineBalance balance(PricedLine line) {
        return new LineBalance(line.quantity(), line.line(), line.tax(), line.taxPercentage());
    }

    private static void assertSame(TaxedSum sum, Sums documents) {
        assertEquals(sum.gross(), documents.gross.get(sum.percentage()));
        assertEquals(sum.tax(), documents.tax.get(sum.percentage()));
    }
}
