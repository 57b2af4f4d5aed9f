package org.kontor.content;

import org.kontor.shared.DomainException;

/** A page cannot be what staff asked for. */
public class ContentRefused extends DomainException {

    ContentRefused(String messageKey, Object... arguments) {
        super("content.refused." + messageKey, arguments);
    }
}
