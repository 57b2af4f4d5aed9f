package org.kontor.returns;

import org.kontor.shared.DomainException;

/** Money cannot be given back as it was asked for. */
public class RefundRefused extends DomainException {

    public RefundRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
