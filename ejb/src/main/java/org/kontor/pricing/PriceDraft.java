package org.kontor.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.kontor.promotion.Verdict;
import org.kontor.shared.Money;

/** The price so far, handed from step to step; each step gives a new one. */
record PriceDraft(String currency, List<PricedLine> lines, List<TaxedSum> taxes, Verdict verdict) {

    PriceDraft {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    static PriceDraft empty(String currency) {
        return new PriceDraft(currency, List.of(), List.of(), Verdict.NOTHING);
    }

    PriceDraft plus(List<PricedLine> some) {
        var more = new ArrayList<>(lines);
        more.addAll(some);
        return new PriceDraft(currency, more, taxes, verdict);
    }

    PriceDraft with(List<PricedLine> others) {
        return new PriceDraft(currency, others, taxes, verdict);
    }

    PriceDraft with(Verdict reached) {
        return new PriceDraft(currency, lines, taxes, reached);
    }

    PriceDraft each(UnaryOperator<PricedLine> change) {
        return with(lines.stream().map(change).toList());
    }

    /**
     * Takes an amount off some lines together, in proportion to what is left of each, by largest remainder: so every
     * rate of tax gets its part, to the cent. The lines are shared out in the order of their codes; their order in the
     * cart must not move a cent.
     */
    PriceDraft share(Money amount, Predicate<PricedLine> which, Function<Money, Reduction> reduction) {
        var sharing = IntStream.range(0, lines.size()).boxed().filter(at -> which.test(lines.get(at)))
                .sorted(Comparator.<Integer, String>comparing(at -> lines.get(at).code())
                        .thenComparing(at -> lines.get(at).kind())
                        .thenComparing(at -> lines.get(at).consignment())
                        .thenComparing(at -> lines.get(at).taxCategory())).toList();
        if (sharing.isEmpty()) {
            return this;
        }
        var reduced = new ArrayList<>(lines);
        var shares = amount.allocate(sharing.stream().map(at -> lines.get(at).line().minor()).toList());
        for (var index = 0; index < sharing.size(); index++) {
            if (shares.get(index).isPositive()) {
                reduced.set(sharing.get(index),
                        lines.get(sharing.get(index)).reduced(reduction.apply(shares.get(index))));
            }
        }
        return with(reduced);
    }

    Money sum(Predicate<PricedLine> which) {
        return Money.sum(currency, lines.stream().filter(which).map(PricedLine::line).toList());
    }

    Money sum() {
        return sum(line -> true);
    }

    Money tax() {
        return Money.sum(currency, taxes.stream().map(TaxedSum::tax).toList());
    }
}
