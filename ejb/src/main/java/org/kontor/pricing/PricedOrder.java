package org.kontor.pricing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontor.market.TaxRounding;
import org.kontor.promotion.Verdict;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * The finished price: total = items + delivery + fee = sum of the lines; tax = sum of the taxes by rate = sum of the lines'
 * tax. {@code verdict} says which promotions are in it, and which are not and why; {@code rounding} where its tax was
 * rounded.
 */
public record PricedOrder(List<PricedLine> lines, List<TaxedSum> taxes, Money items, Money delivery, Money tax,
                          Money total, Verdict verdict, TaxRounding rounding) {

    /** Beyond it a price is mistyped; sums of orders stay far from what a number holds. */
    private static final long MOST_MINOR = 1_000_000_000_000L;

    public PricedOrder {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** What an order can come to at most. */
    public Money most() {
        return Money.ofMinor(MOST_MINOR, total.currency());
    }

    /** Whether it is more than an order can come to, so that it cannot be ordered. */
    public boolean isTooMuch() {
        return total.compareTo(most()) > 0;
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

    /** The deliveries, one line for each consignment and rate that its goods have; none until one is chosen. */
    public List<PricedLine> deliveryLines() {
        return of(PricedLine.Kind.DELIVERY);
    }

    /** What the chosen way to pay costs; nothing for most of them. */
    public Money fee() {
        return Money.sum(total.currency(), of(PricedLine.Kind.FEE).stream().map(PricedLine::line).toList());
    }

    private List<PricedLine> of(PricedLine.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /** What the goods cost before promotions. */
    public Money listed() {
        return Money.sum(total.currency(), itemLines().stream().map(PricedLine::listed).toList());
    }

    /** What the delivery costs before promotions. */
    public Money listedDelivery() {
        return Money.sum(total.currency(), deliveryLines().stream().map(PricedLine::listed).toList());
    }

    /** What a person took off, each discount under its name, in the order in which it was taken. */
    public List<Reduction> byHand() {
        var sums = new LinkedHashMap<Optional<Sku>, Reduction>();
        lines.stream().flatMap(line -> line.reductions().stream()).filter(Reduction::isByHand)
                .forEach(each -> sums.merge(Optional.ofNullable(each.given().sku()), each,
                        (one, more) -> one.given().of(one.amount().plus(more.amount()))));
        return List.copyOf(sums.values());
    }

    /** What the discount takes off now that a person gave on this SKU, or on the whole order for null. */
    public Money takenByHand(Sku of) {
        return Money.sum(total.currency(), byHand().stream().filter(each -> Objects.equals(each.given().sku(), of))
                .map(Reduction::amount).toList());
    }

    /** What promotions and people take off in all, the delivery included. */
    public Money saved() {
        return Money.sum(total.currency(), lines.stream().map(PricedLine::discount).toList()).minus(rounded());
    }

    /** By how much its lines were rounded to steps in which cards can be charged. */
    public Money rounded() {
        return Money.sum(total.currency(), lines.stream().flatMap(line -> line.reductions().stream())
                .filter(Reduction::isRounding).map(Reduction::amount).toList());
    }
}
