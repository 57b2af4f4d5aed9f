package org.kontor.shipping;

import java.util.Optional;
import org.kontor.shared.Money;

/**
 * A delivery method as offered for one cart and address: price with tax, when it would arrive if it were ordered now,
 * and from which value of goods on it costs nothing.
 */
public record DeliveryOption(String code, String name, String carrier, Money price, DeliveryWindow window,
                             Optional<Money> freeFrom) {

    /** The same way of delivery at another price. */
    public DeliveryOption at(Money other) {
        return new DeliveryOption(code, name, carrier, other, window, freeFrom);
    }
}
