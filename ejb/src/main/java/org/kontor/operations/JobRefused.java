package org.kontor.operations;

import org.kontor.shared.DomainException;

/** The night shift, or the time machine, cannot do what was asked. */
public class JobRefused extends DomainException {

    public JobRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
