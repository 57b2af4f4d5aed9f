package org.kontor.sandbox.stripe.payment;

import java.time.Duration;

/** How a payment goes: at once, not at all, after a challenge, or days later. */
public sealed interface Outcome {

    /** The bank says yes. */
    record Approved() implements Outcome {
    }

    /** The bank says no. */
    record Declined(Decline why) implements Outcome {
    }

    /** The bank first wants to know the customer (3-D Secure), then goes on. */
    record Challenged(Outcome then) implements Outcome {
    }

    /** The bank takes its time and then pays, or not. */
    record Processing(boolean succeeds, Duration takes) implements Outcome {
    }
}
