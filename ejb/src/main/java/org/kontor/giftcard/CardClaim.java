package org.kontor.giftcard;

import org.kontor.shared.Money;

/**
 * How much of a card an order wants; the key is that of the payment that it is for, {@code code} the count of the code
 * that opened the card.
 */
public record CardClaim(String card, Money amount, String key, int code) {

    /** In place of the count of a code: none opened the card, it is store credit of its owner. */
    public static final int OWNED = 0;

    /** Whether a code that was mailed meanwhile does not matter or is still the one. */
    boolean isOpenedBy(int newest) {
        return code == OWNED || code == newest;
    }
}
