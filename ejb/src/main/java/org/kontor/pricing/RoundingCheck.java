package org.kontor.pricing;

import org.kontor.shared.Money;

/** The last step changes nothing: it refuses to let a price out whose parts do not add up. */
final class RoundingCheck implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var taxOfLines = Money.sum(soFar.currency(), soFar.lines().stream().map(PricedLine::tax).toList());
        var grossOfRates = Money.sum(soFar.currency(), soFar.taxes().stream().map(TaxedSum::gross).toList());
        if (!taxOfLines.equals(soFar.tax()) || !grossOfRates.equals(soFar.sum())) {
            throw new IllegalStateException("the price does not add up: " + soFar);
        }
        for (var line : soFar.lines()) {
            if (line.line().isNegative() || line.tax().isNegative() || line.tax().compareTo(line.line()) > 0) {
                throw new IllegalStateException("a line is out of bounds: " + line);
            }
        }
        return soFar;
    }
}
