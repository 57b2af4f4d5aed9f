package org.kontor.invoicing;

import org.kontor.shared.DomainException;

/** A document cannot be issued as asked. */
public class InvoicingRefused extends DomainException {

    public InvoicingRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
