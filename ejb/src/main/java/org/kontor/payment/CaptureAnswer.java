package org.kontor.payment;

/** What a provider says of taking reserved money, or of letting it go. */
public sealed interface CaptureAnswer {

    /** It is done; the payment stands like this now. */
    record Done(GatewayAnswer now) implements CaptureAnswer {
    }

    /** The provider has not done it: it may be sent. */
    record NotBegun() implements CaptureAnswer {
    }

    /** It was not done and will not be. */
    record Refused(String why) implements CaptureAnswer {
    }

    /** No answer: nothing may be concluded. */
    record Unknown(String why) implements CaptureAnswer {
    }
}
