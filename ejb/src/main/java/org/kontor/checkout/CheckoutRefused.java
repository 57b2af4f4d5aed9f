package org.kontor.checkout;

import org.kontor.shared.DomainException;

/** The cart cannot be ordered as it was seen, or the order cannot be paid any more. */
public class CheckoutRefused extends DomainException {

    CheckoutRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
