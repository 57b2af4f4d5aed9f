package org.kontor.giftcard;

import org.kontor.shared.Money;

/** What an order holds, or held, of a card. */
record CardHold(String card, String order, Money amount, boolean open) {
}
