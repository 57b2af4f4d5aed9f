package org.kontor.cart.web;

import java.util.Optional;
import org.kontor.cart.CartView;
import org.kontor.shared.Money;
import org.kontor.shipping.DeliveryOption;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** How far a cart is from delivery that costs nothing, by what its goods cost before promotions. */
public final class FreeDelivery {

    private static final int FULL = 100;

    private FreeDelivery() {
    }

    /** A sentence and how much of the way is done, in percent. */
    public record Way(String text, long percent) {
    }

    /**
     * The way of this cart by a method; null where delivery is never free, and where each of several deliveries is on
     * a way of its own.
     */
    static Way of(CartView cart, Optional<DeliveryOption> delivery) {
        return cart.isDivided() ? null : delivery.flatMap(option -> option.freeFrom().filter(Money::isPositive)
                .map(from -> of(option.price().isZero(), cart.price().listed(), from))).orElse(null);
    }

    private static Way of(boolean free, Money goods, Money from) {
        return free || goods.compareTo(from) >= 0
                ? new Way(Texts.INSTANCE.get("cart.free.reached"), FULL)
                : new Way(Texts.INSTANCE.of("cart.free.missing", Formats.money(from.minus(goods))),
                        goods.minor() * FULL / from.minor());
    }
}
