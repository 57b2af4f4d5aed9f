package org.kontor.cart;

import org.kontor.shared.DomainException;

/** The cart cannot take what was asked; nothing in it changed. */
public class CartRefused extends DomainException {

    CartRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
