package org.kontor.ledger;

import org.kontor.shared.DomainException;

/** The books do not take this: the reference is taken by other content, or the entry was reversed before. */
public class LedgerRefused extends DomainException {

    LedgerRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
