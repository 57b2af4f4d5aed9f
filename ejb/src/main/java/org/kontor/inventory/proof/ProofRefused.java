package org.kontor.inventory.proof;

import org.kontor.shared.DomainException;

/** A proof of the stock that does not begin. Nothing was moved. */
public class ProofRefused extends DomainException {

    ProofRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
