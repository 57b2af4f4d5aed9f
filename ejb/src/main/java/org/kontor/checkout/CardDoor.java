package org.kontor.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.giftcard.CardCode;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.giftcard.GiftCardView;
import org.kontor.promotion.CodeTries;

/** Where the owner of a gift card sees what is on it: by its code only, and nobody may guess often. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardDoor {

    private static final int TRIES_PER_ADDRESS = 10;

    @Inject
    private GiftCardQueries cards;

    @Inject
    private CodeTries tries;

    /**
     * The card of a code; refuses with {@link CheckoutRefused} what opens no card, and more than ten tries a minute.
     *
     * @param address from where it is entered
     */
    public GiftCardView open(String typed, String address) {
        if (!tries.allows("card look " + address, TRIES_PER_ADDRESS)) {
            throw new CheckoutRefused("checkout.refused.cardTries");
        }
        return CardCode.read(typed).flatMap(cards::byCode)
                .orElseThrow(() -> new CheckoutRefused("checkout.refused.card"));
    }
}
