package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.CartContact;
import org.kontor.cart.Carts;
import org.kontor.it.ShippedEar;
import org.kontor.shared.Address;
import org.kontor.shared.Email;

/** CHK-06: orders keep addresses with all that their countries have in them. */
class OrderAddressesIT extends ShippedEar {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private OrderQueries orders;

    @Test
    void chk06KeepsTheStateTheSecondLineAndAnAddressWithoutPostcode() {
        var shipTo = new Address("Jonas Weber", null, "Torstraße 14", "Hinterhaus, 3. OG", "10119", "Berlin", "DE");
        var america = new Address("Ann Sample", "Sample Inc.", "1 Main St", "Apt 4", "95014", "Cupertino", "CA", "US");
        var ireland = new Address("Ann Sample", null, "1 Quay", null, null, "Cork", null, "IE");
        for (var billTo : new Address[] {america, ireland}) {
            var cart = shoppers.readyCart(shelf.product(1995, 5), 1);
            carts.contact(cart.token(), new CartContact(new Email("ann@example.com"), null, shipTo, billTo));

            var seen = carts.view(cart.token()).orElseThrow();
            assertEquals(billTo, seen.billTo());
            var order = orders.byNumber(shoppers.order(seen).number()).orElseThrow();

            assertEquals(shipTo, order.shipTo());
            assertEquals(billTo, order.billTo());
        }
    }
}
