package org.kontor.catalog.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.kontor.catalog.ProductCard;
import org.kontor.inventory.Availability;
import org.kontor.inventory.InventoryQueries;
import org.kontor.shared.Sku;

/** Makes the grid of products: cards with what is in stock of them, asked in one statement. */
@ApplicationScoped
public class Tiles {

    /** Pieces of a gift card that can be had at any time. */
    static final Availability MADE_WHEN_SOLD = Availability.here(99);

    @Inject
    private InventoryQueries inventory;

    /** The tiles in the order of the cards; pictures of the first row load at once when {@code top}. */
    public List<ProductTile> of(List<ProductCard> cards, boolean top) {
        var available = new HashMap<>(inventory.availability(skus(cards, false)));
        skus(cards, true).forEach(sku -> available.put(sku, MADE_WHEN_SOLD));
        var tiles = new ArrayList<ProductTile>(cards.size());
        for (var card : cards) {
            var place = top ? ProductTile.Place.of(tiles.size()) : ProductTile.Place.BELOW;
            tiles.add(ProductTile.of(card, available, place));
        }
        return tiles;
    }

    private static List<Sku> skus(List<ProductCard> cards, boolean giftCards) {
        return cards.stream().filter(card -> card.giftCard() == giftCards)
                .flatMap(card -> card.skus().stream()).toList();
    }
}
