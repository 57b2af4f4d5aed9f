package org.kontor.cart;

import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.Offer;
import org.kontor.inventory.Availability;
import org.kontor.pricelist.Buyers;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** What the SKUs of a cart are, cost such a buyer and how many there are, read once for one answer. */
record CurrentOffers(String currency, Map<Sku, Offer> offers, Map<Sku, Availability> available, Buyers buyers) {

    Optional<Offer> offer(Sku sku) {
        return Optional.ofNullable(offers.get(sku));
    }

    /** What has no price in the currency of the cart cannot be had in it: nothing is converted. */
    boolean isSellable(Sku sku) {
        return offer(sku).filter(offer -> offer.unit().currency().equals(currency)).map(Offer::sellable).orElse(false);
    }

    /** Whether it is sold, but not in the currency of the cart. */
    boolean isElsewhere(Sku sku) {
        return offer(sku).filter(offer -> offer.sellable() && !offer.unit().currency().equals(currency)).isPresent();
    }

    boolean isGiftCard(Sku sku) {
        return offer(sku).map(Offer::isGiftCard).orElse(false);
    }

    /** The price of one piece of so many, if there is one in the currency of the cart. */
    Optional<Money> unit(Sku sku, int pieces) {
        return offer(sku).map(offer -> offer.tag().choice(buyers, pieces).price())
                .filter(price -> price.currency().equals(currency));
    }

    /** Gift cards are made when they are sold: there are always as many as a line may have. */
    Availability stock(Sku sku) {
        return isGiftCard(sku) ? Availability.here(Carts.MOST_PIECES)
                : available.getOrDefault(sku, Availability.here(0));
    }

    /** How many there are, now or later. */
    int left(Sku sku) {
        return stock(sku).total();
    }

    /** The name to speak of it, which is its number when the catalogue no longer knows it. */
    String name(Sku sku) {
        return offer(sku).map(Offer::name).orElse(sku.value());
    }
}
