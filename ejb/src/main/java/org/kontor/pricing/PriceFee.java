package org.kontor.pricing;

import org.kontor.shared.Money;

/** What the chosen way to pay costs, tax included; {@code way} is the word under which the way is stored. */
public record PriceFee(String way, Money price) {
}
