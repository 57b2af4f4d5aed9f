package org.kontor.cart;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kontor.inventory.Availability;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;
import org.kontor.shipping.DeliveryItem;
import org.kontor.shipping.DeliveryLoad;

/** What of a cart travels together: all that is sold but gift cards, or what goes in one of its consignments. Pure. */
record CartGoods(Cart cart, CurrentOffers offers, Map<Sku, Integer> pieces) {

    /** All of it. */
    static CartGoods of(Cart cart, CurrentOffers offers) {
        var pieces = new LinkedHashMap<Sku, Integer>();
        cart.lines().stream().filter(line -> offers.isSellable(line.sku()) && !offers.isGiftCard(line.sku()))
                .forEach(line -> pieces.put(line.sku(), line.quantity()));
        return new CartGoods(cart, offers, pieces);
    }

    /** So many pieces of it. */
    CartGoods some(Map<Sku, Integer> some) {
        return new CartGoods(cart, offers, some);
    }

    /** As delivery looks at it, measured as its tables are said: by what the goods are listed at, before promotions. */
    DeliveryLoad load() {
        var value = Money.sum(cart.currency(), lines().map(line -> unit(line).times(pieces.get(line.sku()))).toList());
        return new DeliveryLoad(value, lines().map(this::item).toList(), offers.buyers().group());
    }

    private DeliveryItem item(CartLine line) {
        var offer = offers.offer(line.sku()).orElseThrow();
        return new DeliveryItem(offer.name(), offer.productSlug(), offer.categories(), pieces.get(line.sku()),
                offer.weightGrams());
    }

    /** The day on which the last of the goods is here; null when all are. */
    LocalDate readyOn() {
        return Availability.last(lines().map(line -> offers.stock(line.sku()).day(line.quantity())));
    }

    /** What the goods of each rate cost. */
    Map<TaxCategory, Long> weights() {
        var weights = new TreeMap<TaxCategory, Long>();
        lines().forEach(line -> weights.merge(offers.offer(line.sku()).orElseThrow().taxCategory(),
                unit(line).times(pieces.get(line.sku())).minor(), Math::addExact));
        return weights;
    }

    /** The price of a piece is that of all pieces of the line, wherever they go. */
    private Money unit(CartLine line) {
        return offers.unit(line.sku(), line.quantity()).orElseThrow();
    }

    private Stream<CartLine> lines() {
        return cart.lines().stream().filter(line -> pieces.getOrDefault(line.sku(), 0) > 0);
    }
}
