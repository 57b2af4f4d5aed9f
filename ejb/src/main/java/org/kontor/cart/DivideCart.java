package org.kontor.cart;

import java.util.List;
import java.util.Map;
import org.kontor.shared.Address;
import org.kontor.shared.Sku;

/**
 * Divide a cart into these consignments, the first of which goes where the order goes; the version is that which was seen.
 */
public record DivideCart(CartToken token, long version, List<Part> parts) {

    /** How many consignments an order has at most. */
    public static final int MOST = 5;

    /** Where a consignment goes, null for the address of the order, and with how many pieces of what. */
    public record Part(Address to, Map<Sku, Integer> pieces) {
    }

    public DivideCart {
        parts = List.copyOf(parts);
    }
}
