package org.kontor.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.kontor.shared.Money;

/** What an order comes to, in minor units of its currency; all but the tax, which is contained, add up to the total. */
@Embeddable
class Totals {

    @Column(name = "items_minor", nullable = false)
    private long items;
    @Column(name = "delivery_minor", nullable = false)
    private long delivery;
    @Column(name = "fee_minor", nullable = false)
    private long fee;
    @Column(name = "tax_minor", nullable = false)
    private long tax;
    @Column(name = "total_minor", nullable = false)
    private long total;

    protected Totals() {
    }

    Totals(String currency, List<PlacedLine> lines) {
        items = sum(currency, lines, LineKind.ITEM);
        delivery = sum(currency, lines, LineKind.DELIVERY);
        fee = sum(currency, lines, LineKind.FEE);
        total = Math.addExact(Math.addExact(items, delivery), fee);
        tax = Money.sum(currency, lines.stream().map(PlacedLine::tax).toList()).minor();
    }

    private static long sum(String currency, List<PlacedLine> lines, LineKind kind) {
        return Money.sum(currency, lines.stream().filter(line -> line.kind() == kind).map(PlacedLine::line).toList())
                .minor();
    }

    Money items(String currency) {
        return Money.ofMinor(items, currency);
    }

    Money delivery(String currency) {
        return Money.ofMinor(delivery, currency);
    }

    Money tax(String currency) {
        return Money.ofMinor(tax, currency);
    }

    Money total(String currency) {
        return Money.ofMinor(total, currency);
    }
}
