package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.inbox.InboxHandler;
import org.kontor.shared.inbox.InboxMessage;

/** Notifications of the payment provider that the shop applies in this very moment, in the thread of whoever tells. */
@ApplicationScoped
public class News {

    private static final String PROVIDER = "stripe";

    @Inject
    @Any
    private Instance<InboxHandler> handlers;

    @Inject
    private BusinessClock clock;

    /** Tells of a payment, by our key of it. */
    public InboxHandler.Outcome tell(String type, String paymentKey) throws Exception {
        return tell("evt_" + UUID.randomUUID(), type, paymentKey);
    }

    /** The same under the number of an event: telling it again is a repeat. */
    public InboxHandler.Outcome tell(String event, String type, String paymentKey) throws Exception {
        for (var handler : handlers) {
            if (handler.hears(PROVIDER)) {
                return handler.apply(new InboxMessage(0, PROVIDER, event, type, paymentKey, "{}", clock.now()));
            }
        }
        throw new IllegalStateException("nobody hears what " + PROVIDER + " says");
    }
}
