package org.kontor.pricing;

import java.util.function.Function;
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
        soFar.lines().forEach(RoundingCheck::check);
        return soFar;
    }

    private static void check(PricedLine line) {
        if (line.line().isNegative() || line.tax().isNegative() || line.tax().compareTo(line.line()) > 0
                || line.discount().isNegative() || !line.unit().times(line.quantity()).equals(line.listed())) {
            throw new IllegalStateException("a line is out of bounds: " + line);
        }
        var reduced = Money.sum(line.unit().currency(), line.reductions().stream().map(Reduction::amount).toList());
        var pieces = line.units().stream().mapToInt(UnitShare::pieces).sum();
        if (!reduced.equals(line.discount()) || pieces != line.quantity()
                || !sum(line, UnitShare::gross).equals(line.line()) || !sum(line, UnitShare::tax).equals(line.tax())) {
            throw new IllegalStateException("a line is not what its parts are: " + line);
        }
    }

    private static Money sum(PricedLine line, Function<UnitShare, Money> amount) {
        return Money.sum(line.unit().currency(),
                line.units().stream().map(unit -> amount.apply(unit).times(unit.pieces())).toList());
    }
}
