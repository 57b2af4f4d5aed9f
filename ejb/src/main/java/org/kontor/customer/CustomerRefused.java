package org.kontor.customer;

import org.kontor.shared.DomainException;

/** An account, a link or an address is not as it must be. */
public class CustomerRefused extends DomainException {

    public CustomerRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
