package org.kontor.pricing;

import java.util.List;
import java.util.Optional;
import org.kontor.shared.Money;

/**
 * The finished price: total = items + delivery = sum of the lines; tax = sum of the taxes by rate = sum of the lines'
 * tax.
 */
public record PricedOrder(List<PricedLine> lines, List<TaxedSum> taxes, Money items, Money delivery, Money tax,
                          Money total) {

    public PricedOrder {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    public Money net() {
        return total.minus(tax);
    }

    public List<PricedLine> itemLines() {
        return lines.stream().filter(line -> line.kind() == PricedLine.Kind.ITEM).toList();
    }

    public Optional<PricedLine> deliveryLine() {
        return lines.stream().filter(line -> line.kind() == PricedLine.Kind.DELIVERY).findFirst();
    }
}
