package org.kontor.checkout.web;

import org.kontor.catalog.Offer;
import org.kontor.shared.Money;

/** Goods that were found for a draft: what everybody pays for a piece, and how many there are. */
public record FoundGoods(String sku, String name, String option, Money price, int available, boolean addable) {

    static FoundGoods of(Offer offer, int available) {
        return new FoundGoods(offer.sku().value(), offer.name(), offer.optionLabel(), offer.tag().price(), available,
                offer.sellable() && (available > 0 || offer.isGiftCard()));
    }
}
