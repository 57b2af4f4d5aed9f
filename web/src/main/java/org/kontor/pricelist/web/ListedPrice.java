package org.kontor.pricelist.web;

import java.util.List;
import java.util.Map;
import org.kontor.catalog.Offer;
import org.kontor.pricelist.PricePoint;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.web.Texts;

/** A price of the list beside the list price of the goods; what is not less than that is never paid. */
public record ListedPrice(Sku sku, String name, String href, int from, Money listed, Money price) {

    private static final int WHOLE = 100;

    static List<ListedPrice> of(List<PricePoint> points, Map<Sku, Offer> offers) {
        return points.stream().filter(point -> offers.containsKey(point.sku())).map(point -> {
            var offer = offers.get(point.sku());
            return new ListedPrice(point.sku(), offer.optionLabel().isEmpty() ? offer.name()
                    : offer.name() + ", " + offer.optionLabel(), "/admin/products/" + offer.productSlug(),
                    point.from(), offer.tag().listed(), point.price());
        }).toList();
    }

    public boolean lower() {
        return listed.currency().equals(price.currency()) && price.compareTo(listed) < 0;
    }

    /** How much less, in whole percent rounded down. */
    public String less() {
        return lower() ? Texts.INSTANCE.of("pricelist.less",
                Math.multiplyExact(listed.minor() - price.minor(), WHOLE) / listed.minor()) : "";
    }
}
