package org.kontor.cart;

import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.Offer;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** What the SKUs of a cart are, cost and how many there are, read once for one answer. */
record CurrentOffers(Map<Sku, Offer> offers, Map<Sku, Integer> available) {

    Optional<Offer> offer(Sku sku) {
        return Optional.ofNullable(offers.get(sku));
    }

    boolean isSellable(Sku sku) {
        return offer(sku).map(Offer::sellable).orElse(false);
    }

    Optional<Money> unit(Sku sku) {
        return offer(sku).map(Offer::unit);
    }

    int left(Sku sku) {
        return Math.max(0, available.getOrDefault(sku, 0));
    }

    /** The name to speak of it, which is its number when the catalogue no longer knows it. */
    String name(Sku sku) {
        return offer(sku).map(Offer::name).orElse(sku.value());
    }
}
