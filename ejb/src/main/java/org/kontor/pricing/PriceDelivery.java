package org.kontor.pricing;

import org.kontor.shared.Money;

/** The chosen way of delivery and what it costs, tax included. */
public record PriceDelivery(String method, Money price) {
}
