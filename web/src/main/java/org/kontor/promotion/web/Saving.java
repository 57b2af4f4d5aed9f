package org.kontor.promotion.web;

import org.kontor.shared.Money;

/** What a promotion takes off a cart, and why; {@code code} is empty for one that needs none. */
public record Saving(String name, String code, Money amount, String because) {

    /** The amount as it stands among others that are added up. */
    public Money taken() {
        return amount.negate();
    }
}
