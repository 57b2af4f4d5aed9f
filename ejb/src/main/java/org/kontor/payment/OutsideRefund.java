package org.kontor.payment;

import org.kontor.shared.Money;

/** Money that went back to a customer because somebody did so at the provider itself; {@code ref} is its number there. */
public record OutsideRefund(String ref, Money amount) {
}
