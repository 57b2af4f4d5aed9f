package org.kontor.screening;

import org.kontor.shared.DomainException;

/** An order is not let go without a reason. */
public class ScreeningRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    ScreeningRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
