package org.kontor.inventory.web;

import org.kontor.catalog.Offer;
import org.kontor.inventory.WaitingGoods;
import org.kontor.web.Texts;

/** Goods that orders wait for, with their name; the product's page is null once the catalogue no longer knows it. */
public record WaitingLine(WaitingGoods goods, String name, String href) {

    static WaitingLine of(WaitingGoods goods, Offer offer) {
        return offer == null ? new WaitingLine(goods, goods.sku().value(), null)
                : new WaitingLine(goods, offer.name(), "/admin/products/" + offer.productSlug());
    }

    public String getState() {
        return Texts.INSTANCE.of(goods.overdue() ? "inventory.waiting.overdue" : "inventory.waiting.expected",
                goods.expectedOn());
    }

    /** Once the day is over somebody has to ask the supplier. */
    public String getTone() {
        return goods.overdue() ? "bad" : "info";
    }

    /** The same goods alone, with more of the orders that wait. */
    public String getMore() {
        return "/admin/waiting?q=" + goods.sku();
    }
}
