package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.Carts;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PayMethod;

@DisplayName("The days that were seen are part of the press: nobody orders what comes later than they saw")
class SeenDaysIT extends ShippedEar {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private PhoneOrders phone;

    @Inject
    private Carts carts;

    @Inject
    private Checkout checkout;

    @Inject
    private OrderQueries orders;

    @Inject
    private InventoryQueries stock;

    @Test
    @DisplayName("a delay that the page did not show is refused, though all goods are still here on the same last day")
    void refusesADelayThatWasNotShown() {
        var lamp = shelf.product(1000, 1);
        shelf.sellAhead(lamp, 5, 12);
        var chair = shelf.product(2000, 0);
        var day = shelf.sellAhead(chair, 5, 30);
        var token = shoppers.readyCart(chair, 1).token();
        carts.add(token, lamp, 1);
        var seen = carts.view(token).orElseThrow();
        assertEquals(Map.of(chair, day), seen.days());
        shoppers.order(lamp, 1);

        var pressed = shoppers.pressed(carts.acknowledge(token), seen.price().total(), PayMethod.CARD);
        var unseen = new PlaceCart(token, pressed.version(), pressed.seenTotal(), pressed.method(), pressed.seenTerms(),
                pressed.seenCredit(), seen.days());

        assertEquals("checkout.refused.later", assertThrows(CheckoutRefused.class, () -> checkout.place(unseen))
                .messageKey());
        assertEquals(5, stock.available(List.of(chair)).get(chair), "what is refused holds nothing");
        assertEquals(OrderStatus.PENDING_PAYMENT, orders.byNumber(checkout.place(pressed).number()).orElseThrow()
                .status());
    }

    @Test
    @DisplayName("a draft of which some comes later than staff saw is not sent until they saw it")
    void sendsNoDraftThatComesLaterThanStaffSaw() {
        var lamp = shelf.product(1000, 1);
        shelf.sellAhead(lamp, 5, 12);
        var draft = phone.draft(lamp, 1);
        var seen = phone.view(draft);
        shoppers.order(lamp, 1);

        assertEquals("checkout.refused.later", assertThrows(CheckoutRefused.class, () -> phone.send(seen))
                .messageKey());
        assertEquals(OrderStatus.PENDING_PAYMENT, phone.send(phone.view(draft)).status());
    }
}
