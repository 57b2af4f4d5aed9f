package org.kontor.shipping;

import java.util.Optional;
import org.kontor.shared.Money;

/**
 * A delivery method as offered for one cart and address: price with tax, when it would arrive if it were ordered now,
 * from which value of goods on it costs nothing, and whether the carrier takes money at the door.
 */
public record DeliveryOption(String code, String name, String carrier, Money price, DeliveryWindow window,
                             Optional<Money> freeFrom, boolean collects) {

    /** Of which nobody has said that the carrier takes money. */
    public DeliveryOption(String code, String name, String carrier, Money price, DeliveryWindow window,
            Optional<Money> freeFrom) {
        this(code, name, carrier, price, window, freeFrom, false);
    }

    /** The same way of delivery at another price. */
    public DeliveryOption at(Money other) {
        return new DeliveryOption(code, name, carrier, other, window, freeFrom, collects);
    }

    /** The same, and whether the carrier takes money at the door. */
    DeliveryOption collecting(boolean does) {
        return new DeliveryOption(code, name, carrier, price, window, freeFrom, does);
    }
}
