package org.kontor.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.NotFound;
import org.kontor.shared.Sku;

/**
 * Sets counters of the stock to what its moves say, where somebody changed them past the shop (check S2). Moves are only
 * ever added to, so they are what happened; what lies on the shelf all the same is counted and adjusted afterwards.
 */
@Stateless
@RolesAllowed("admin")
public class StockRepair {

    @Inject
    private StockShelf shelf;

    @Inject
    private InventoryQueries queries;

    @Inject
    private AuditTrail audit;

    /**
     * Sets the counters to what the moves add up to; false where they agree already. Refuses with {@link StockRefused}
     * where more would be promised than there is or may be sold ahead.
     */
    public boolean repair(Sku sku) {
        var item = shelf.itemsForUpdate(List.of(sku)).get(sku);
        if (item == null) {
            throw new NotFound("stock", sku);
        }
        var found = queries.drift(sku);
        found.ifPresent(drift -> {
            item.move(drift.movedOnHand() - drift.onHand(), drift.movedReserved() - drift.reserved());
            audit.record("inventory.repair", "sku", sku.value(), "%d on hand, %d reserved; the moves say %d and %d"
                    .formatted(drift.onHand(), drift.reserved(), drift.movedOnHand(), drift.movedReserved()));
        });
        return found.isPresent();
    }
}
