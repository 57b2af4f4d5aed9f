package org.kontor.checkout.web;

import org.kontor.catalog.Offer;
import org.kontor.inventory.Availability;
import org.kontor.shared.Money;
import org.kontor.web.Texts;

/** Goods that were found for a draft: what everybody pays for a piece, and how many there are now and later. */
public record FoundGoods(String sku, String name, String option, Money price, String left, boolean addable) {

    static FoundGoods of(Offer offer, Availability stock) {
        return new FoundGoods(offer.sku().value(), offer.name(), offer.optionLabel(), offer.tag().price(), words(stock),
                offer.sellable() && (stock.total() > 0 || offer.isGiftCard()));
    }

    private static String words(Availability stock) {
        return stock.later() > 0
                ? Texts.INSTANCE.of("checkout.draft.left.later", stock.now(), stock.later(), stock.from())
                : Texts.INSTANCE.of("checkout.draft.left", stock.now());
    }
}
