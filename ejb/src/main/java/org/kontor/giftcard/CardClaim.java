package org.kontor.giftcard;

import org.kontor.shared.Money;

/**
 * How much of a card an order wants; the key is that of the payment that it is for, {@code code} the count of the code
 * that opened the card.
 */
public record CardClaim(String card, Money amount, String key, int code) {
}
