package org.kontor.promotion.web;

/** Goods that would be free if the customer took them. */
public record GiftOffer(String words, String href) {
}
