package org.kontor.shared.inbox;

import java.util.Optional;

/** A CDI bean that reads the envelopes of a provider's messages, also of those that could not be read when they came. */
public interface InboxReader {

    String provider();

    /** The version of the provider's language for which this shop is made. */
    String version();

    /** Empty when the message cannot be read. */
    Optional<InboxEnvelope> envelope(String body);
}
