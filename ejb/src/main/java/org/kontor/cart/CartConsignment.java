package org.kontor.cart;

import java.util.Map;
import java.util.Optional;
import org.kontor.shared.Address;
import org.kontor.shared.Sku;
import org.kontor.shipping.DeliveryDecision;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.MissingDelivery;

/**
 * A part of a cart that goes to one address by one way: which ways there are, the one that was chosen, and one that was
 * chosen and is no longer possible. {@code own} says that it has an address of its own; {@code shipTo} is null until
 * the order has one.
 */
public record CartConsignment(int no, Address shipTo, boolean own, Map<Sku, Integer> pieces,
                              DeliveryDecision deliveries, Optional<DeliveryOption> delivery,
                              Optional<MissingDelivery> lost) {

    static CartConsignment of(int no, Address shipTo, boolean own, Map<Sku, Integer> pieces,
            DeliveryDecision deliveries, String chosen) {
        return new CartConsignment(no, shipTo, own, pieces, deliveries, deliveries.option(chosen),
                deliveries.lost(chosen));
    }
}
