package org.kontor.promotion.web;

import org.kontor.shared.Sku;

/**
 * Goods that would be free if the customer took them: which, what they are called, what is said, and where they are
 * shown.
 */
public record GiftOffer(Sku sku, String name, String words, String href) {
}
