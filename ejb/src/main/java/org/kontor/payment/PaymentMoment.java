package org.kontor.payment;

import java.time.Instant;
import org.kontor.shared.Money;

/**
 * A moment in the life of a payment: it took an arrow ({@code to}), or a call was made or answered ({@code call} and
 * {@code answered}). {@code words} are the reason or the answer; only arrows name an actor.
 */
public record PaymentMoment(Instant at, PaymentStatus to, TransactionType call, TransactionStatus answered,
        Money amount, String words, String pspReference, String actor) {

    /** Where it stands from this moment. */
    public Enum<?> status() {
        return to == null ? answered : to;
    }
}
