package org.kontor.shipping;

import org.kontor.shared.DomainException;

/** Delivery cannot be set up as it was asked; nothing changed. */
public class ShippingRefused extends DomainException {

    ShippingRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
