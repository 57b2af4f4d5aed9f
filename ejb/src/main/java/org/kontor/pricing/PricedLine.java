package org.kontor.pricing;

import java.util.ArrayList;
import java.util.List;
import org.kontor.pricelist.PriceChoice;
import org.kontor.pricelist.PriceRule;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/**
 * One line of the price: goods, or the part of the delivery, or of the fee of the way to pay, that shares their rate.
 * {@code code} is the SKU, the delivery method or the way to pay; {@code rule} is the rule of a price list that
 * {@code unit} comes from, null for the list price; {@code line} = quantity × unit − discount and includes tax;
 * {@code discount} is the sum of the reductions; {@code tax} is the line's share of the tax of its rate; {@code units}
 * say what each piece costs, and add up to the line and its tax; {@code consignment} is the number of the one that a
 * delivery is for, 0 for goods and fee.
 */
public record PricedLine(Kind kind, String code, int quantity, Money unit, PriceRule rule, Money discount, Money line,
                         Money tax, TaxCategory taxCategory, Percentage taxPercentage, List<Reduction> reductions,
                         List<UnitShare> units, int consignment) {

    /** What a line is for. */
    public enum Kind { ITEM, DELIVERY, FEE }

    public PricedLine {
        reductions = List.copyOf(reductions);
        units = List.copyOf(units);
    }

    /** A line at its list price. */
    static PricedLine listed(Kind kind, String code, int quantity, Money unit, TaxCategory category,
            Percentage percentage) {
        var nothing = Money.zero(unit.currency());
        return new PricedLine(kind, code, quantity, unit, null, nothing, unit.times(quantity), nothing, category,
                percentage, List.of(), List.of(), kind == Kind.DELIVERY ? 1 : 0);
    }

    /** The line at the price of a list; nothing was taken off it yet. */
    PricedLine priced(PriceChoice choice) {
        return new PricedLine(kind, code, quantity, choice.price(), choice.rule(), discount,
                choice.price().times(quantity), tax, taxCategory, taxPercentage, reductions, units, consignment);
    }

    /** The same delivery, for another consignment. */
    PricedLine of(int number) {
        return new PricedLine(kind, code, quantity, unit, rule, discount, line, tax, taxCategory, taxPercentage,
                reductions, units, number);
    }

    PricedLine reduced(Reduction reduction) {
        var more = new ArrayList<>(reductions);
        more.add(reduction);
        return new PricedLine(kind, code, quantity, unit, rule, discount.plus(reduction.amount()),
                line.minus(reduction.amount()), tax, taxCategory, taxPercentage, more, units, consignment);
    }

    PricedLine withTax(Money share) {
        return new PricedLine(kind, code, quantity, unit, rule, discount, line, share, taxCategory, taxPercentage,
                reductions, units, consignment);
    }

    PricedLine withUnits(List<UnitShare> shares) {
        return new PricedLine(kind, code, quantity, unit, rule, discount, line, tax, taxCategory, taxPercentage,
                reductions, shares, consignment);
    }

    /** Whether it is a gift card, which costs what it is worth. */
    public boolean isGiftCard() {
        return taxCategory.isGiftCard();
    }

    boolean isItem() {
        return kind == Kind.ITEM;
    }

    /** What it would cost without promotions. */
    public Money listed() {
        return line.plus(discount);
    }
}
