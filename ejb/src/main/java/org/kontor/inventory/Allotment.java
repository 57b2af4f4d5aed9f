package org.kontor.inventory;

import java.time.LocalDate;
import org.kontor.shared.Sku;

/**
 * What of an order's {@code open} pieces of one SKU lies on the shelf for it: {@code served} of them, of which
 * {@code packed} are in parcels already. The others wait until the day that is expected, which may be null.
 */
public record Allotment(Sku sku, int open, int packed, int served, LocalDate expectedOn) {

    /** Pieces that can be packed now. */
    public int free() {
        return served - packed;
    }

    /** Pieces that are still to come. */
    public int waiting() {
        return open - served;
    }

    StockRefused refusal() {
        return expectedOn == null ? new StockRefused("inventory.refused.waits", sku.value(), free(), waiting())
                : new StockRefused("inventory.refused.waitsUntil", sku.value(), free(), waiting(),
                        expectedOn);
    }
}
