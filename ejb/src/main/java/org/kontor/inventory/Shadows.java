package org.kontor.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kontor.shared.Sku;

/** Stock under a number that no product has, to see who gets it; for proofs alone. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Shadows {

    @Inject
    private StockShelf shelf;

    /** Puts pieces under a new shadow. */
    public void open(Sku shadow, int pieces, String note) {
        shelf.makeRow(shadow);
        shelf.adjust(shelf.itemsForUpdate(List.of(shadow)).get(shadow), pieces, StockReason.RECEIVED, note);
    }

    /** Takes them away again; what somebody still holds stays. */
    public void close(Sku shadow, String note) {
        var item = shelf.itemsForUpdate(List.of(shadow)).get(shadow);
        var stock = shelf.stock(item);
        if (stock.onHand() > 0 && stock.reserved() == 0) {
            shelf.adjust(item, -stock.onHand(), StockReason.CORRECTED, note);
        }
    }
}
