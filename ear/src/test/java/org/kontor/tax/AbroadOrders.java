package org.kontor.tax;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.checkout.Placed;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Address;
import org.kontor.shared.Money;

/** Orders to other countries; VIES behaves again after each. */
abstract class AbroadOrders extends ShippedEar {

    static final Address PARIS =
            new Address("Ada Lund", "Lund SARL", "Rue de Rivoli 1", null, "75001", "Paris", "FR");
    static final Address MALMO =
            new Address("Ada Lund", null, "Storgatan 1", null, "211 34", "Malmö", "SE");

    @Inject
    Shelf shelf;

    @Inject
    Shoppers shoppers;

    @Inject
    OrderQueries orders;

    @AfterEach
    void everythingBehaves() {
        SandboxPanel.behave();
    }

    OrderView order(Placed placed) {
        return orders.byNumber(placed.number()).orElseThrow();
    }

    static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
