package org.kontor.cart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.Address;
import org.kontor.shared.Money;
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

    /** What all of them cost to be delivered, before promotions; null while one has no way of delivery. */
    static Money price(List<CartConsignment> all) {
        if (all.stream().anyMatch(each -> each.delivery.isEmpty())) {
            return null;
        }
        var prices = all.stream().map(each -> each.delivery.orElseThrow().price()).toList();
        return Money.sum(prices.get(0).currency(), prices);
    }
}
