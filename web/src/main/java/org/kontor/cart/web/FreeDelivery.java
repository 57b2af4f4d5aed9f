package org.kontor.cart.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.cart.CartView;
import org.kontor.market.Markets;
import org.kontor.shared.Money;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** How far a cart is from delivery that costs nothing. */
@ApplicationScoped
public class FreeDelivery {

    private static final int FULL = 100;

    @Inject
    private DeliveryQueries delivery;

    @Inject
    private Markets markets;

    /** A sentence and how much of the way is done, in percent. */
    public record Way(String text, long percent) {
    }

    /** The way of this cart, by what its goods cost before promotions; null where delivery is never free, or always. */
    Way of(CartView cart) {
        var goods = cart.price().listed();
        var country = cart.shipTo() == null ? markets.home().taxCountry() : cart.shipTo().country();
        return delivery.freeFrom(country, goods.currency()).filter(Money::isPositive).map(from -> of(goods, from))
                .orElse(null);
    }

    private static Way of(Money goods, Money from) {
        return goods.compareTo(from) >= 0
                ? new Way(Texts.INSTANCE.get("cart.free.reached"), FULL)
                : new Way(Texts.INSTANCE.of("cart.free.missing", Formats.money(from.minus(goods))),
                        goods.minor() * FULL / from.minor());
    }
}
