package org.kontor.inventory.web;

import java.util.Map;
import org.kontor.inventory.Stock;
import org.kontor.shared.Sku;
import org.kontor.web.Texts;

/** The figures of a SKU's stock in a sentence: available, on hand, and reserved for orders that are confirmed or not. */
final class StockWords {

    private StockWords() {
    }

    /** @param held pieces by SKU that orders hold which are not confirmed yet */
    static String of(Stock stock, Map<Sku, Integer> held) {
        var open = held.getOrDefault(stock.sku(), 0);
        return Texts.INSTANCE.of("inventory.stock", stock.available(), stock.onHand(), stock.reserved() - open, open);
    }
}
