package org.kontor.checkout;

import org.kontor.shared.DomainException;

/** The cart cannot be ordered as it was seen, or the order cannot be paid any more. */
public class CheckoutRefused extends DomainException {

    /** Called by the flows of this feature, those in its sub-packages too. */
    public CheckoutRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
