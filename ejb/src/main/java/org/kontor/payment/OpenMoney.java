package org.kontor.payment;

import java.time.Instant;
import org.kontor.shared.Money;

/**
 * A call to a provider, or a payment as a whole, of which nobody knows how it ends, or that failed and must not stay
 * so. The key is that of the call; for a whole payment it is the payment's.
 */
public record OpenMoney(Kind kind, long paymentId, String reference, String gateway, String key, String purpose,
        Money amount, Instant since, String why) {

    /** What is open about it, and so what can be done. */
    public enum Kind {
        /** A payment whose outcome is unknown, or about which the provider says what cannot be. */
        PAYMENT,
        /** The provider holds another amount than was asked for. */
        OTHER_AMOUNT,
        /** The provider names money that is not for this payment, or that it cannot take any more. */
        FOREIGN,
        /** Reserved money that was to be taken, without an answer. */
        CAPTURE,
        /** Reserved money that was to be let go, without an answer or refused. */
        VOID,
        /** Money that was to go back, without an answer. */
        REFUND,
        /** Money that a person has to transfer back. */
        TRANSFER,
        /** Money that was to go back and did not. */
        FAILED_REFUND,
        /** Money that went back and was sent back to us by the customer's bank. */
        BOUNCED_REFUND,
        /** Money whose reservation soon runs out. */
        RESERVATION
    }
}
