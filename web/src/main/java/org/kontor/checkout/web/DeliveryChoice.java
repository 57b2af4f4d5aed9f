package org.kontor.checkout.web;

/** A way of delivery as the customer chooses it: when it would come and what it costs. */
public record DeliveryChoice(String code, String name, String when, String price, boolean chosen) {
}
