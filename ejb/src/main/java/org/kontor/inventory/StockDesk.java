package org.kontor.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.Sku;

/** What staff do with the stock: every change has a reason. */
@Stateless
@RolesAllowed({"orders", "content", "admin"})
public class StockDesk {

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_NOTE = 200;

    @Inject
    private StockShelf shelf;

    @Inject
    private AuditTrail audit;

    /**
     * Puts pieces on the shelf or takes them off. Refuses with {@link StockRefused} to take more than lie there or are not
     * in parcels, or so many that more would be promised than may be sold ahead. Within that limit orders that were
     * promised what is gone wait for the next pieces; they leave {@code goods.moved}, so that their buyers are told.
     */
    public Stock adjust(Sku sku, int delta, StockReason reason, String note) {
        if (delta == 0 || Math.abs((long) delta) > LARGEST) {
            throw new StockRefused("inventory.refused.delta", LARGEST);
        }
        if (!reason.byStaff()) {
            throw new StockRefused("inventory.refused.reason", reason);
        }
        shelf.open(sku);
        var item = shelf.itemsForUpdate(List.of(sku)).get(sku);
        shelf.adjust(item, delta, reason, note == null || note.isBlank() ? null : clip(note.strip()));
        audit.record("inventory.adjust", "sku", sku.value(), "%+d %s".formatted(delta, reason));
        return shelf.stock(item);
    }

    private static String clip(String note) {
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }
}
