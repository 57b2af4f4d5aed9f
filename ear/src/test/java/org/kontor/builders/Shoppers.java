package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.BuyerChecks;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.PlaceCart;
import org.kontor.checkout.Placed;
import org.kontor.checkout.SaleTerms;
import org.kontor.content.PublicationView;
import org.kontor.payment.PayMethod;
import org.kontor.security.Tokens;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.VatId;

/** Customers who fill a cart, say where it goes, and order. */
@ApplicationScoped
public class Shoppers {

    @Inject
    private Carts carts;

    @Inject
    private BuyerChecks buyers;

    @Inject
    private Checkout checkout;

    @Inject
    private SaleTerms terms;

    /** A cart that lacks nothing any more. */
    public CartView readyCart(Sku sku, int pieces) {
        return ready(carts.add(null, sku, pieces).token());
    }

    public CartView ready(CartToken token) {
        var address = new Address("Jonas Weber", null, "Torstraße 14", null, "10119", "Berlin", "DE");
        carts.contact(token, new CartContact(Email.parse("jonas." + Tokens.fresh().substring(0, 8) + "@example.com"),
                null, address, null));
        return carts.deliver(token, "STANDARD");
    }

    /** A cart that is brought by the fast way. */
    public CartView express(Sku sku, int pieces) {
        return carts.deliver(readyCart(sku, pieces).token(), "EXPRESS");
    }

    /** A cart that goes to another country, for a business if there is a VAT id; the way is the country's first. */
    public CartView abroad(Sku sku, int pieces, Address to, VatId vatId) {
        var token = carts.add(null, sku, pieces).token();
        var email = Email.parse("ada." + Tokens.fresh().substring(0, 8) + "@example.com");
        buyers.enter(token, new CartContact(email, null, to, null, vatId));
        return carts.deliver(token, carts.view(token).orElseThrow().deliveries().options().get(0).code());
    }

    public Placed order(Sku sku, int pieces) {
        return order(readyCart(sku, pieces));
    }

    public Placed order(CartView cart) {
        return order(cart, PayMethod.CARD);
    }

    public Placed order(CartView cart, PayMethod method) {
        return checkout.place(pressed(cart, cart.price().total(), method));
    }

    /** The press of the button by somebody who saw this total and the terms of now. */
    public PlaceCart pressed(CartView cart, Money total, PayMethod method) {
        return new PlaceCart(cart.token(), cart.version(), total, method,
                terms.now().map(PublicationView::number).orElse(null), Money.zero(total.currency()), cart.days());
    }
}
