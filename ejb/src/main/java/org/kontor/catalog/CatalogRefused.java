package org.kontor.catalog;

import org.kontor.shared.DomainException;

/** A product cannot be what staff asked for. */
public class CatalogRefused extends DomainException {

    CatalogRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
