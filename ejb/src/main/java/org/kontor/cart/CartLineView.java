package org.kontor.cart;

import java.util.List;
import java.util.Optional;
import org.kontor.pricing.PricedLine;
import org.kontor.pricing.Reduction;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * A line as it is now: {@code unit} is today's price, {@code available} how many can be had, {@code line} what the
 * pieces cost after promotions and {@code reductions} what those took off.
 */
public record CartLineView(Sku sku, String productSlug, String name, String optionLabel, String picture, int quantity,
                           Money unit, Money was, Money line, int available, boolean sellable,
                           List<Reduction> reductions) {

    public CartLineView {
        reductions = List.copyOf(reductions);
    }

    CartLineView reduced(Optional<PricedLine> priced) {
        return priced.map(price -> new CartLineView(sku, productSlug, name, optionLabel, picture, quantity, unit, was,
                price.line(), available, sellable, price.reductions())).orElse(this);
    }

    /** Whether the whole line can be ordered. */
    public boolean orderable() {
        return sellable && quantity <= available;
    }

    /** What the pieces cost before promotions. */
    public Money listed() {
        return unit.times(quantity);
    }

    public boolean isReduced() {
        return !reductions.isEmpty();
    }
}
