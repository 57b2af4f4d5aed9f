package org.kontor.cart.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.cart.CartEstimate;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.shipping.DeliveryDecision;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.Destination;

/**
 * How a cart can go where its visitor said at the foot of a page that goods are to go, as long as it has no address:
 * cart and drawer say of the delivery what the pages of its goods say.
 */
@RequestScoped
public class CartDelivery {

    @Inject
    private Carts carts;

    @Inject
    private ShopMarketPage shop;

    private CartView asked;
    private DeliveryDecision found;

    /** The ways to the address, or to the chosen country; asked for once for a cart. */
    public DeliveryDecision deliveries(CartView cart) {
        var country = shop.getCountry();
        if (cart.shipTo() != null || country.equals(shop.getMarket().countries().get(0))) {
            return cart.deliveries();
        }
        if (asked != cart) {
            found = carts.estimate(cart.token(), new Destination(country, null)).map(CartEstimate::deliveries)
                    .orElseGet(cart::deliveries);
            asked = cart;
        }
        return found;
    }

    /** The way that was chosen, or the first of them. */
    public Optional<DeliveryOption> first(CartView cart) {
        return cart.delivery().or(() -> deliveries(cart).options().stream().findFirst());
    }
}
