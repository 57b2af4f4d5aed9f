package org.kontor.dispatch;

import org.kontor.shared.DomainException;

/** A parcel cannot be sent as it was asked for. */
public class DispatchRefused extends DomainException {

    public DispatchRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
