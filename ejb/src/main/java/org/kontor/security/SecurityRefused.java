package org.kontor.security;

import org.kontor.shared.DomainException;

/** An account, a password or a link is not as it must be. */
public class SecurityRefused extends DomainException {

    public SecurityRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
