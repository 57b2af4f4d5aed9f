package org.kontor.cart;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * A difference between what the customer last saw and what is true now. Amounts are set for prices that rose or fell,
 * {@code left} says how many pieces there still are.
 */
public record CartChange(Kind kind, Sku sku, String name, Money from, Money to, int left) {

    /** What differs. */
    public enum Kind { PRICE_ROSE, PRICE_FELL, ONLY_LEFT, NO_LONGER_SOLD }

    static CartChange price(Sku sku, String name, Money from, Money to) {
        return new CartChange(to.compareTo(from) > 0 ? Kind.PRICE_ROSE : Kind.PRICE_FELL, sku, name, from, to, 0);
    }

    static CartChange onlyLeft(Sku sku, String name, int left) {
        return new CartChange(Kind.ONLY_LEFT, sku, name, null, null, left);
    }

    static CartChange noLongerSold(Sku sku, String name) {
        return new CartChange(Kind.NO_LONGER_SOLD, sku, name, null, null, 0);
    }
}
