package org.kontor.promotion;

import org.kontor.shared.DomainException;

/** A promotion cannot be what was asked, or can no longer be had; nothing changed. */
public class PromotionRefused extends DomainException {

    PromotionRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
