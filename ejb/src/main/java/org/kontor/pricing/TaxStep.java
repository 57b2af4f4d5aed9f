package org.kontor.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;

/**
 * Takes the tax out of the gross sum of each rate, rounded once (EN 16931, BG-23), and shares it among the lines of
 * that
 * rate by largest remainder, so that the lines add up to it. The lines are shared out in the order of their codes:
 * their
 * order in the cart must not move a cent.
 */
final class TaxStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var taxed = new ArrayList<>(soFar.lines());
        var sums = new ArrayList<TaxedSum>();
        positionsByCategory(soFar.lines()).forEach((category, positions) -> {
            var percentage = request.rates().get(category);
            var gross = Money.sum(soFar.currency(), positions.stream().map(at -> taxed.get(at).line()).toList());
            var tax = percentage.includedIn(gross);
            var shares = tax.allocate(positions.stream().map(at -> taxed.get(at).line().minor()).toList());
            for (var index = 0; index < positions.size(); index++) {
                var at = positions.get(index);
                taxed.set(at, taxed.get(at).withTax(shares.get(index)));
            }
            sums.add(new TaxedSum(category, percentage, gross, tax));
        });
        return new PriceDraft(soFar.currency(), taxed, sums, soFar.verdict());
    }

    private static Map<TaxCategory, List<Integer>> positionsByCategory(List<PricedLine> lines) {
        var positions = new ArrayList<Integer>();
        for (var at = 0; at < lines.size(); at++) {
            positions.add(at);
        }
        positions.sort(Comparator.<Integer, PricedLine.Kind>comparing(at -> lines.get(at).kind())
                .thenComparing(at -> lines.get(at).code()));
        var byCategory = new EnumMap<TaxCategory, List<Integer>>(TaxCategory.class);
        positions.forEach(at -> byCategory.computeIfAbsent(lines.get(at).taxCategory(), key -> new ArrayList<>())
                .add(at));
        return byCategory;
    }
}
