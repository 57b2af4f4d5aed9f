package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Pages;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.content.ContentQueries;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PayMethod;

/** CHK-09: which terms a buyer agreed to, and when. */
class SaleTermsIT extends ShippedEar {

    @Inject
    private Pages pages;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private OrderQueries orders;

    @Inject
    private ContentQueries content;

    @Inject
    private InventoryQueries stock;

    private int version;

    @BeforeEach
    void publish() {
        version = pages.publish("terms", "Terms of " + System.nanoTime());
    }

    private OrderView order(Placed placed) {
        return orders.byNumber(placed.number()).orElseThrow();
    }

    private String text(OrderView order) {
        return content.publication(order.terms().page(), order.terms().version()).orElseThrow().blocks().get(0).html();
    }

    @Test
    void areKeptWithTheOrderInTheVersionThatWasShown() {
        var order = order(shoppers.order(shelf.product(1995, 5), 1));
        var agreed = text(order);

        pages.publish("terms", "Other terms of " + System.nanoTime());

        var kept = orders.byNumber(order.number()).orElseThrow();
        assertEquals(version, kept.terms().version());
        var between = Duration.between(kept.terms().agreedAt(), order.placedAt());
        assertTrue(!between.isNegative() && between.toSeconds() < 60, between::toString);
        assertEquals(agreed, text(kept));
        assertFalse(content.page("terms").orElseThrow().blocks().get(0).html().equals(agreed));
    }

    @Test
    void bindNobodyWhoWasShownOthers() {
        var sku = shelf.product(1995, 5);
        var cart = shoppers.readyCart(sku, 2);
        var pressed = shoppers.pressed(cart, cart.price().total(), PayMethod.CARD);
        pages.publish("terms", "Newer terms of " + System.nanoTime());

        var refused = assertThrows(CheckoutRefused.class, () -> checkout.place(pressed));

        assertEquals("checkout.refused.terms", refused.messageKey());
        assertEquals(5, stock.available(List.of(sku)).get(sku));
        assertEquals(version + 1, order(shoppers.order(cart)).terms().version());
    }

    @Test
    void areFoundAgainByASecondPress() {
        var cart = shoppers.readyCart(shelf.product(1995, 5), 1);
        var pressed = shoppers.pressed(cart, cart.price().total(), PayMethod.CARD);
        var first = checkout.place(pressed);
        pages.publish("terms", "Terms after the press of " + System.nanoTime());

        assertEquals(first.number(), checkout.place(pressed).number());
        assertEquals(version, order(first).terms().version());
    }
}
