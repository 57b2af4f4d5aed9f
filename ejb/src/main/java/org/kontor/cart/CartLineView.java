package org.kontor.cart;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** A line as it is now: {@code unit} is today's price, {@code available} how many can be had. */
public record CartLineView(Sku sku, String productSlug, String name, String optionLabel, String picture, int quantity,
                           Money unit, Money was, Money line, int available, boolean sellable) {

    /** Whether the whole line can be ordered. */
    public boolean orderable() {
        return sellable && quantity <= available;
    }
}
