package org.kontor.market;

import org.kontor.shared.DomainException;

/** A group cannot be what was asked; nothing changed. */
public class GroupRefused extends DomainException {

    GroupRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
