package org.kontor.payment;

import org.kontor.shared.DomainException;

/** A payment cannot do what was asked of it. */
public class PaymentRefused extends DomainException {

    public PaymentRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
