package org.kontor.payment;

/** What a provider says of a refund. */
public sealed interface RefundAnswer {

    /** The money went back. */
    record Refunded(String refundRef) implements RefundAnswer {
    }

    /** The provider has it in hand. */
    record InProgress(String refundRef) implements RefundAnswer {
    }

    /** The provider knows nothing of it: it may be sent, under the same key. */
    record NotBegun() implements RefundAnswer {
    }

    /** It was not done and will not be. */
    record Refused(String why) implements RefundAnswer {
    }

    /** No answer: nothing may be concluded. */
    record Unknown(String why) implements RefundAnswer {
    }
}
