package org.kontor.screening;

import org.kontor.shared.DomainException;

/** Nothing is decided without a reason, or twice. */
public class ScreeningRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    ScreeningRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
