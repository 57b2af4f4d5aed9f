package org.kontor.giftcard;

/** Which cards staff look for; null or empty means any. The text is a number, an order, or part of an address. */
public record CardFilter(GiftCardStatus status, String text) {
}
