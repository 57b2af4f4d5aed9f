package org.kontor.ordering;

import org.kontor.shared.DomainException;

/** An order cannot do what was asked of it. */
public class OrderRefused extends DomainException {

    public OrderRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
