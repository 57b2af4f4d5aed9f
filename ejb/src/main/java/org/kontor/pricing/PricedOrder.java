package org.kontor.pricing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kontor.promotion.Verdict;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * The finished price: total = items + delivery = sum of the lines; tax = sum of the taxes by rate = sum of the lines'
 * tax. {@code verdict} says which promotions are in it, and which are not and why.
 */
public record PricedOrder(List<PricedLine> lines, List<TaxedSum> taxes, Money items, Money delivery, Money tax,
                          Money total, Verdict verdict) {

    public PricedOrder {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    public Money net() {
        return total.minus(tax);
    }

    public List<PricedLine> itemLines() {
        return lines.stream().filter(PricedLine::isItem).toList();
    }

    /** The line of a SKU, if it is priced. */
    public Optional<PricedLine> line(Sku sku) {
        return lines.stream().filter(line -> line.isItem() && line.code().equals(sku.value())).findFirst();
    }

    /** The delivery, one line for each rate that the goods have; none until it is chosen. */
    public List<PricedLine> deliveryLines() {
        return lines.stream().filter(line -> !line.isItem()).toList();
    }

    /** What the goods cost before promotions. */
    public Money listed() {
        return Money.sum(total.currency(), itemLines().stream().map(PricedLine::listed).toList());
    }

    /** What the delivery costs before promotions. */
    public Money listedDelivery() {
        return Money.sum(total.currency(), deliveryLines().stream().map(PricedLine::listed).toList());
    }

    /** What a person took off, each under its name and reason, in the order in which it was taken. */
    public List<Reduction> byHand() {
        var sums = new LinkedHashMap<String, Reduction>();
        lines.stream().flatMap(line -> line.reductions().stream()).filter(Reduction::isByHand)
                .forEach(each -> sums.merge(each.name() + '\n' + each.reason(), each, (one, more) -> new Reduction(
                        one.promotionId(), one.name(), null, one.amount().plus(more.amount()), one.reason())));
        return List.copyOf(sums.values());
    }

    /** What promotions and people take off in all, the delivery included. */
    public Money saved() {
        return Money.sum(total.currency(), lines.stream().map(PricedLine::discount).toList());
    }
}
