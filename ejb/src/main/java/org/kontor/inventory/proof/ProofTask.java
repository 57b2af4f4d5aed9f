package org.kontor.inventory.proof;

import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/** So many buyers are to come for so many pieces. Each proof has a shadow of its own, so none disturbs another. */
public record ProofTask(long id, int pieces, int buyers) {

    /** Buyers order under numbers of 18 digits, which no order of the shop comes to. */
    private static final long FIRST_ORDER = 90_000_000_000_000_000L;
    private static final long ORDERS = 1_000_000;

    Sku sku() {
        return Sku.shadow(id);
    }

    OrderNumber order(int buyer) {
        return OrderNumber.of(FIRST_ORDER + id * ORDERS + buyer);
    }
}
