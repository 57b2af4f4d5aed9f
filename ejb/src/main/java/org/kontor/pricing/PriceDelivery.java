package org.kontor.pricing;

import java.util.Map;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * One delivery: the number of its consignment, the chosen way and what it costs, tax included, and which pieces travel
 * in it; no pieces mean all goods that there are.
 */
public record PriceDelivery(int consignment, String method, Money price, Map<Sku, Integer> pieces) {

    public PriceDelivery {
        pieces = Map.copyOf(pieces);
    }

    /** The only delivery of an order. */
    public PriceDelivery(String method, Money price) {
        this(1, method, price, Map.of());
    }

    /** How many pieces of a line travel in it. */
    int pieces(PricedLine line) {
        return pieces.isEmpty() ? line.quantity() : pieces.getOrDefault(Sku.parse(line.code()), 0);
    }
}
