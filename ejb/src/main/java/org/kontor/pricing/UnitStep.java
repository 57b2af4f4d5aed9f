package org.kontor.pricing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.market.TaxRounding;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;

/**
 * Says what each piece of a line costs and how much of that is tax: its own where tax is rounded per piece, else its
 * part of the line's by largest remainder. The pieces of a line are the same goods and share its discount equally, so
 * they differ by one minor unit, or one step in which it is priced, at most; pieces that cost the same stand together,
 * dearer ones first.
 */
final class UnitStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        return soFar.each(line -> line.withUnits(request.rounding() == TaxRounding.UNIT
                ? rounded(line, line.taxPercentage(), step(line, request))
                : units(line.line(), line.tax(), line.quantity(), step(line, request))));
    }

    /** A line that is not in steps, as of gift cards, is shared to the minor unit. */
    static long step(PricedLine line, PriceRequest request) {
        return request.over(line.line()).isZero() ? request.step() : 1;
    }

    /** The tax of a line whose pieces are taxed one by one. */
    static Money taxOfPieces(PricedLine line, Percentage percentage, long step) {
        return Money.sum(line.line().currency(), rounded(line, percentage, step).stream()
                .map(unit -> unit.tax().times(unit.pieces())).toList());
    }

    private static List<UnitShare> rounded(PricedLine line, Percentage percentage, long step) {
        var low = line.line().minor() / step / line.quantity() * step;
        var dearer = (int) (line.line().minor() / step % line.quantity());
        return Stream.of(taxed(dearer, low + step, line, percentage),
                taxed(line.quantity() - dearer, low, line, percentage)).filter(unit -> unit.pieces() > 0).toList();
    }

    private static UnitShare taxed(int pieces, long gross, PricedLine line, Percentage percentage) {
        var each = Money.ofMinor(gross, line.line().currency());
        return new UnitShare(pieces, each, percentage.includedIn(each));
    }

    static List<UnitShare> units(Money line, Money tax, int quantity, long step) {
        if (quantity == 1) {
            return List.of(new UnitShare(1, line, tax));
        }
        var low = line.minor() / step / quantity * step;
        var dearer = (int) (line.minor() / step % quantity);
        var alike = Stream.of(Alike.of(dearer, low + step, line, tax), Alike.of(quantity - dearer, low, line, tax))
                .filter(some -> some.pieces > 0).toList();
        var left = tax.minor() - alike.stream().mapToLong(some -> some.pieces * some.tax).sum();
        var units = new ArrayList<UnitShare>();
        for (var some : alike) {
            var served = alike.stream().filter(other -> Alike.FIRST_SERVED.compare(other, some) < 0)
                    .mapToLong(other -> other.pieces).sum();
            var more = (int) Math.max(0, Math.min(some.pieces, left - served));
            Stream.of(some.unit(more, 1, line.currency()), some.unit(some.pieces - more, 0, line.currency()))
                    .filter(unit -> unit.pieces() > 0).forEach(units::add);
        }
        return units;
    }

    /** Pieces that cost the same, the tax in each of them rounded down, and what was lost by that. */
    private record Alike(int pieces, long gross, long tax, BigInteger remainder) {

        /** Who gets the tax that rounding left over; the dearer ones when they lost the same. */
        private static final Comparator<Alike> FIRST_SERVED =
                Comparator.comparing(Alike::remainder).thenComparingLong(Alike::gross).reversed();

        private static Alike of(int pieces, long gross, Money line, Money tax) {
            if (line.isZero()) {
                return new Alike(pieces, gross, 0, BigInteger.ZERO);
            }
            var share = BigInteger.valueOf(tax.minor()).multiply(BigInteger.valueOf(gross))
                    .divideAndRemainder(BigInteger.valueOf(line.minor()));
            return new Alike(pieces, gross, share[0].longValueExact(), share[1]);
        }

        private UnitShare unit(int some, long extra, String currency) {
            return new UnitShare(some, Money.ofMinor(gross, currency), Money.ofMinor(tax + extra, currency));
        }
    }
}
