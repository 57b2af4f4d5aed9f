package org.kontor.accounting;

import org.kontor.shared.DomainException;

/** The day cannot be closed as asked. */
public class CloseRefused extends DomainException {

    CloseRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
