package org.kontor.banking;

import org.kontor.shared.DomainException;

/** Money on the bank cannot be noted as it was told. */
public class BankRefused extends DomainException {

    public BankRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
