package org.kontor.catalog.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.kontor.catalog.ProductCard;
import org.kontor.inventory.InventoryQueries;

/** Makes the grid of products: cards with what is in stock of them, asked in one statement. */
@ApplicationScoped
public class Tiles {

    @Inject
    private InventoryQueries inventory;

    /** The tiles in the order of the cards; pictures of the first row load at once when {@code top}. */
    public List<ProductTile> of(List<ProductCard> cards, boolean top) {
        var available = inventory.available(cards.stream().flatMap(card -> card.skus().stream()).toList());
        var tiles = new ArrayList<ProductTile>(cards.size());
        for (var card : cards) {
            var place = top ? ProductTile.Place.of(tiles.size()) : ProductTile.Place.BELOW;
            tiles.add(ProductTile.of(card, available, place));
        }
        return tiles;
    }
}
