package org.kontor.fulfilment;

import java.util.List;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/**
 * Put these units of a consignment of an order into one parcel for this carrier. The key names the intention, so a
 * repeat packs once.
 */
public record PackParcel(OrderNumber order, int consignment, String carrier, List<ParcelLine> lines, IdempotencyKey key) {

    public PackParcel {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an empty parcel for order " + order);
        }
    }
}
