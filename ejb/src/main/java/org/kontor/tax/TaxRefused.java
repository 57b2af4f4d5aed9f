package org.kontor.tax;

import org.kontor.shared.DomainException;

/** The rate cannot be changed as asked. */
public class TaxRefused extends DomainException {

    TaxRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
