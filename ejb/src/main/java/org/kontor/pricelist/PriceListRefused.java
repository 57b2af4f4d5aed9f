package org.kontor.pricelist;

import org.kontor.shared.DomainException;

/** A price list cannot be what was asked; nothing changed. */
public class PriceListRefused extends DomainException {

    PriceListRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
