package org.kontor.cart.web;

/** A way of delivery in the estimate: what it costs and when it comes, or in {@code when} why it cannot be had. */
public record EstimateLine(String name, String when, String price, boolean possible) {
}
