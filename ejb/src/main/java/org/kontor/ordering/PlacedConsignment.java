package org.kontor.ordering;

import java.util.Map;
import org.kontor.shared.Address;

/**
 * A consignment beyond the first as it was agreed: where it goes and how, what was promised about it, and how many pieces
 * of each SKU are in it; the first has what is left.
 */
public record PlacedConsignment(int no, Address shipTo, String method, String name, Promise promise,
                                Map<String, Integer> pieces) {

    public PlacedConsignment {
        pieces = Map.copyOf(pieces);
        if (pieces.isEmpty() || pieces.values().stream().anyMatch(some -> some < 1)) {
            throw new IllegalArgumentException("a consignment without goods: " + no);
        }
    }
}
