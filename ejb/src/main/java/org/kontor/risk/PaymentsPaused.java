package org.kontor.risk;

import org.kontor.shared.DomainException;

/** No payment may begin just now because cards are being tried out; nothing was written down or charged. */
public class PaymentsPaused extends DomainException {

    private static final long serialVersionUID = 1L;

    PaymentsPaused(String messageKey) {
        super(messageKey);
    }
}
