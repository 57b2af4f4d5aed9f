package org.kontor.pricing;

import java.util.ArrayList;
import java.util.List;
import org.kontor.shared.Money;

/** The price so far, handed from step to step; each step gives a new one. */
record PriceDraft(String currency, List<PricedLine> lines, List<TaxedSum> taxes) {

    PriceDraft {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    static PriceDraft empty(String currency) {
        return new PriceDraft(currency, List.of(), List.of());
    }

    PriceDraft with(PricedLine line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new PriceDraft(currency, more, taxes);
    }

    Money sum(PricedLine.Kind kind) {
        return Money.sum(currency, lines.stream().filter(line -> line.kind() == kind).map(PricedLine::line).toList());
    }

    Money sum() {
        return Money.sum(currency, lines.stream().map(PricedLine::line).toList());
    }

    Money tax() {
        return Money.sum(currency, taxes.stream().map(TaxedSum::tax).toList());
    }
}
