package org.kontor.shipping;

import org.kontor.shared.Money;

/** A delivery method as offered for one cart: price with tax, working days from dispatch. */
public record DeliveryOption(String code, String name, String carrier, Money price, int minDays, int maxDays) {

    /** The same way of delivery at another price. */
    public DeliveryOption at(Money other) {
        return new DeliveryOption(code, name, carrier, other, minDays, maxDays);
    }
}
