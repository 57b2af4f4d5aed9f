package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.TaxCategory;

/** Orders of gift cards, and orders that are paid with one. */
@ApplicationScoped
public class CardDeals {

    @Inject
    private Cards cards;

    @Inject
    private Carts carts;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    /** A cart of gift cards alone, ready to be ordered. */
    public CartView cart(long cents, int pieces) {
        var token = carts.add(null, shelf.product(cents, 100, TaxCategory.VOUCHER), pieces).token();
        carts.contact(token, new CartContact(Email.parse("ann." + UUID.randomUUID() + "@example.com"), null,
                new Address("Ann Lund", null, "Torstraße 14", null, "10119", "Berlin", "DE"), null));
        return carts.deliver(token, carts.view(token).orElseThrow().deliveries().options().get(0).code());
    }

    /** A paid order of gift cards alone. */
    public OrderView bought(long cents, int pieces) {
        return deals.paid(cards.order(cart(cents, pieces)));
    }

    /** A paid order of a gift card of 50.00 and goods. */
    public OrderView mixed(int cents) {
        var cart = shoppers.readyCart(shelf.product(cents, 5), 1);
        carts.add(cart.token(), shelf.product(5000, 100, TaxCategory.VOUCHER), 1);
        return deals.paid(cards.order(shoppers.ready(cart.token())));
    }

    /** A paid order for goods of 100.00, of which the card pays what it can. */
    public OrderView paidWith(String card) {
        var cart = cards.with(shoppers.readyCart(shelf.product(10_000, 5), 1), cards.code(card));
        var placed = cards.order(cart);
        return placed.payUrl().isEmpty() ? deals.now(placed.number()) : deals.paid(placed);
    }
}
