package org.kontor.giftcard;

import org.kontor.shared.DomainException;

/** Something that a card does not allow; nothing changed. */
public class GiftCardRefused extends DomainException {

    GiftCardRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
