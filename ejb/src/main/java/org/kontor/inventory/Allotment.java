package org.kontor.inventory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.kontor.shared.Sku;

/**
 * What of an order's {@code open} pieces of one SKU lies on the shelf for it: {@code served} of them, of which
 * {@code packed} are in parcels already. The others wait until the day that is expected; it is null where the day that
 * staff named is over, so that nobody knows.
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

    /** Whether pieces are still to come and nobody knows when. */
    public boolean isDayUnknown() {
        return waiting() > 0 && expectedOn == null;
    }

    /** The day from which all of these are here; empty when they are, or when nobody knows of one of them. */
    public static Optional<LocalDate> readyDay(Collection<Allotment> lots) {
        return lots.stream().anyMatch(Allotment::isDayUnknown) ? Optional.empty()
                : lots.stream().filter(lot -> lot.waiting() > 0).map(Allotment::expectedOn)
                        .max(Comparator.naturalOrder());
    }

    StockRefused refusal() {
        return expectedOn == null ? new StockRefused("inventory.refused.waits", sku.value(), free(), waiting())
                : new StockRefused("inventory.refused.waitsUntil", sku.value(), free(), waiting(),
                        expectedOn);
    }
}
