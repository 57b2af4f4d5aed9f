package org.kontor.catalog;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * What a variant costs in the currency of another market than the one at home.
 *
 * @param price   as an answer never null; as a wish null for what nobody types any more
 * @param derived whether it follows the price at home; said of answers alone
 */
public record ForeignPrice(Sku sku, String currency, Money price, boolean derived) {

    /** A price that staff type. */
    public static ForeignPrice typed(Sku sku, Money price) {
        return new ForeignPrice(sku, price.currency(), price, false);
    }

    /** The price follows the one at home again, or there is none. */
    public static ForeignPrice untyped(Sku sku, String currency) {
        return new ForeignPrice(sku, currency, null, false);
    }
}
