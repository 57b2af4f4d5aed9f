package org.kontor.cart;

import java.util.Optional;
import org.kontor.pricing.PricedOrder;
import org.kontor.shipping.DeliveryDecision;
import org.kontor.shipping.DeliveryOption;
import org.kontor.tax.TaxDecision;

/**
 * What a cart would cost at some place, before there is an address: the ways of delivery there, and the price with the
 * first of them (without any, where none goes there) and with the tax of the place.
 */
public record CartEstimate(DeliveryDecision deliveries, PricedOrder price, TaxDecision tax) {

    /** The way of delivery that is in the price. */
    public Optional<DeliveryOption> delivery() {
        return deliveries.options().stream().findFirst();
    }
}
