package org.kontor.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
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
        positionsByRate(soFar.lines()).forEach((percentage, positions) -> {
            var category = taxed.get(positions.get(0)).taxCategory();
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

    /** Categories that a country taxes alike are one rate. */
    private static Map<Percentage, List<Integer>> positionsByRate(List<PricedLine> lines) {
        var positions = new ArrayList<Integer>();
        for (var at = 0; at < lines.size(); at++) {
            positions.add(at);
        }
        positions.sort(Comparator.<Integer, TaxCategory>comparing(at -> lines.get(at).taxCategory())
                .thenComparing(at -> lines.get(at).kind()).thenComparing(at -> lines.get(at).code()));
        var byRate = new LinkedHashMap<Percentage, List<Integer>>();
        positions.forEach(at -> byRate.computeIfAbsent(lines.get(at).taxPercentage(), key -> new ArrayList<>())
                .add(at));
        return byRate;
    }
}
