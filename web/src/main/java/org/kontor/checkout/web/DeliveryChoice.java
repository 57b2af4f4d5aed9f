package org.kontor.checkout.web;

/**
 * A way of delivery as the customer chooses it: when it would come and what it costs; for one that cannot be chosen
 * {@code when} says why.
 */
public record DeliveryChoice(String code, String name, String when, String price, boolean chosen) {
}
