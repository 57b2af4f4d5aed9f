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
 * Takes the tax out of what is paid, rounded where the market says ({@link org.kontor.market.TaxRounding}): of each
 * piece, of each line, or once of the gross sum of each rate (EN 16931, BG-23). That last tax is shared among the lines
 * of its rate by largest remainder, so that they add up to it; they are shared out in the order of their codes, for
 * their order in the cart must not move a cent.
 */
final class TaxStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var taxed = new ArrayList<>(soFar.lines());
        var sums = new ArrayList<TaxedSum>();
        positionsByRate(soFar.lines()).forEach((percentage, positions) -> {
            var lines = positions.stream().map(taxed::get).toList();
            var gross = Money.sum(soFar.currency(), lines.stream().map(PricedLine::line).toList());
            var taxes = switch (request.rounding()) {
                case UNIT -> lines.stream().map(line -> UnitStep.taxOfPieces(line, percentage,
                        UnitStep.step(line, request))).toList();
                case LINE -> lines.stream().map(line -> percentage.includedIn(line.line())).toList();
                case DOCUMENT -> percentage.includedIn(gross)
                        .allocate(lines.stream().map(line -> line.line().minor()).toList());
            };
            for (var index = 0; index < positions.size(); index++) {
                taxed.set(positions.get(index), lines.get(index).withTax(taxes.get(index)));
            }
            sums.add(new TaxedSum(lines.get(0).taxCategory(), percentage, gross,
                    Money.sum(soFar.currency(), taxes)));
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
                .thenComparing(at -> lines.get(at).kind()).thenComparing(at -> lines.get(at).code())
                .thenComparing(at -> lines.get(at).consignment()));
        var byRate = new LinkedHashMap<Percentage, List<Integer>>();
        positions.forEach(at -> byRate.computeIfAbsent(lines.get(at).taxPercentage(), key -> new ArrayList<>())
                .add(at));
        return byRate;
    }
}
