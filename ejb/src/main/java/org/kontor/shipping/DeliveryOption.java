package org.kontor.shipping;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kontor.shared.Money;

/**
 * A delivery method as offered for one cart and address: price with tax, when it would arrive if it were ordered now,
 * from which value of goods on it costs nothing, and how much the carrier takes at the door at most, null for nothing.
 */
public record DeliveryOption(String code, String name, String carrier, Money price, DeliveryWindow window,
                             Optional<Money> freeFrom, Money collects) {

    /** Of which nobody has said that the carrier takes money. */
    public DeliveryOption(String code, String name, String carrier, Money price, DeliveryWindow window,
            Optional<Money> freeFrom) {
        this(code, name, carrier, price, window, freeFrom, null);
    }

    /** The same way of delivery with what its amounts come to for somebody. */
    DeliveryOption priced(UnaryOperator<Money> prices) {
        return new DeliveryOption(code, name, carrier, prices.apply(price), window, freeFrom.map(prices), collects);
    }

    /** The same, and how much the carrier takes at the door at most; null: nothing. */
    DeliveryOption collecting(Money most) {
        return new DeliveryOption(code, name, carrier, price, window, freeFrom, most);
    }
}
