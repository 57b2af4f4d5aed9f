package org.kontor.market;

import org.kontor.shared.DomainException;

/** A market cannot be what was asked; nothing changed. */
public class MarketRefused extends DomainException {

    MarketRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
