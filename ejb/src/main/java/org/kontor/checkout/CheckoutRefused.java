package org.kontor.checkout;

import java.util.List;
import org.kontor.shared.DomainException;

/** The cart cannot be ordered as it was seen, or the order cannot be paid any more. */
public class CheckoutRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Lack> lacks;

    /** Called by the flows of this feature, those in its sub-packages too. */
    public CheckoutRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
        this.lacks = List.of();
    }

    /** All that is missing or has changed, at least one; the message is that of the first. */
    CheckoutRefused(List<Lack> lacks) {
        super(lacks.get(0).messageKey(), lacks.get(0).arguments().toArray());
        this.lacks = List.copyOf(lacks);
    }

    /** What the cart lacked to be ordered; empty where it was about something else. */
    public List<Lack> lacks() {
        return lacks;
    }
}
