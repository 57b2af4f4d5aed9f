package org.kontor.payment;

import org.kontor.shared.Money;

/**
 * A written-down wish to take reserved money (CAPTURE) or to let the rest of it go (VOID), ready to be sent (again).
 * {@code keepsRest} asks the provider to keep what remains reserved; {@code purpose} is the number of the parcel.
 */
public record CaptureTicket(TransactionType type, PaymentHandle payment, String key, Money amount, boolean keepsRest,
        String purpose, TransactionStatus status, int checks) {

    /** Each try counts twice: when it is claimed, and when its outcome is noted. */
    private static final int TWO_TRIES = 4;

    /** Whether somebody has claimed it before, so that the provider may know of it. */
    public boolean isSent() {
        return checks > 0;
    }

    /**
     * The key to send it under. A provider may have stored a failure under the first one and repeat it for a day. As
     * one sender at a time has claimed the ticket, and only after the provider said that it has done nothing, another
     * key is then safe.
     */
    public String sendKey() {
        return checks < TWO_TRIES ? key : key + "." + checks;
    }
}
