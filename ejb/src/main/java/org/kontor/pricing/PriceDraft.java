package org.kontor.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
