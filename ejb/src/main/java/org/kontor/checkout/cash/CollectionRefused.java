package org.kontor.checkout.cash;

import org.kontor.shared.DomainException;

/** What finance says of money at a door cannot be. */
public class CollectionRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    CollectionRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
