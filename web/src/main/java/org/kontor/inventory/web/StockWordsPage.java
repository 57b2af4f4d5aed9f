package org.kontor.inventory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.Stock;
import org.kontor.web.Texts;

/** The figures of a SKU's stock in a sentence: available, on hand, and reserved for orders that are confirmed or not. */
@Named
@RequestScoped
public class StockWordsPage {

    @Inject
    private InventoryQueries queries;

    public String of(Stock stock) {
        var held = stock.reserved() == 0 ? 0 : queries.held(stock.sku());
        return Texts.INSTANCE.of("inventory.stock", stock.available(), stock.onHand(), stock.reserved() - held, held);
    }
}
