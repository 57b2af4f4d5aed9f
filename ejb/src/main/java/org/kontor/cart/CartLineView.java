package org.kontor.cart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.Measure;
import org.kontor.inventory.Availability;
import org.kontor.pricelist.PriceRule;
import org.kontor.pricing.PricedLine;
import org.kontor.pricing.Reduction;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * A line as it is now: {@code unit} is today's price, {@code measure} how much a piece holds, or null, {@code rule} the
 * price list that the price comes from, or null, {@code stock} how many can be had and when, {@code line} what the pieces
 * cost after promotions and {@code reductions} what those took off.
 */
public record CartLineView(Sku sku, String productSlug, String name, String optionLabel, String picture, int quantity,
                           Money unit, Measure measure, PriceRule rule, Money line, Availability stock, boolean sellable,
                           List<Reduction> reductions) {

    public CartLineView {
        reductions = List.copyOf(reductions);
    }

    CartLineView reduced(Optional<PricedLine> priced) {
        return priced.map(price -> new CartLineView(sku, productSlug, name, optionLabel, picture, quantity, unit,
                measure, price.rule(), price.line(), stock, sellable, price.reductions())).orElse(this);
    }

    /** How many can be had, now or later. */
    public int available() {
        return stock.total();
    }

    /** How many of the pieces come later. */
    public int late() {
        return stock.late(quantity);
    }

    /** The day from which all the pieces are here; null when they are now. */
    public LocalDate day() {
        return stock.day(quantity);
    }

    /** Whether the whole line can be ordered. */
    public boolean orderable() {
        return sellable && quantity <= available();
    }

    /** What one unit of the measure costs; null when there is no measure. */
    public Money unitPrice() {
        return measure == null ? null : measure.unitPrice(unit);
    }

    /** The pieces from which on this price holds; 0 when it holds for one. */
    public int from() {
        return rule == null || rule.from() == 1 ? 0 : rule.from();
    }

    /** What the pieces cost before promotions. */
    public Money listed() {
        return unit.times(quantity);
    }

    public boolean isReduced() {
        return !reductions.isEmpty();
    }
}
