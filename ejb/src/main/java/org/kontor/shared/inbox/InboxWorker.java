package org.kontor.shared.inbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.Actor;
import org.kontor.shared.Backlog;
import org.kontor.shared.CurrentActor;

/** Applies stored messages every second, each through its provider's handler. Every node runs one. */
@Singleton
@Startup
@DependsOn("Migrator")
@AccessTimeout(0)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class InboxWorker {

    private static final Logger LOG = System.getLogger(InboxWorker.class.getName());

    @Inject
    private Inbox inbox;

    @Inject
    @Any
    private Instance<InboxHandler> handlers;

    @Inject
    @Any
    private Instance<InboxReader> readers;

    @Inject
    private CurrentActor actor;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void work() {
        Backlog.clear(Inbox.AT_ONCE, inbox::claim, this::apply);
    }

    /** What was applied is noted together: a crash before that applies it again. */
    private void apply(List<Inbox.Claimed> handful) {
        var applied = new LinkedHashMap<Long, Boolean>();
        handful.forEach(claimed -> apply(claimed, applied));
        if (!applied.isEmpty()) {
            inbox.applied(applied);
        }
    }

    private void apply(Inbox.Claimed claimed, Map<Long, Boolean> applied) {
        actor.act(Actor.system(claimed.message().provider()));
        try {
            var message = read(claimed.message());
            if (message.isEmpty()) {
                inbox.unread(claimed);
                return;
            }
            var outcome = outcome(message.get());
            if (outcome instanceof InboxHandler.Outcome.Later later) {
                inbox.failed(claimed, later.why());
            } else {
                applied.put(claimed.message().id(), outcome instanceof InboxHandler.Outcome.Applied);
            }
        } catch (Exception failure) {
            LOG.log(Level.WARNING, () -> "Message " + claimed.message().eventId() + " of " + claimed.message()
                    .provider()
                    + " not applied, attempt " + claimed.attempts() + ": " + failure);
            inbox.failed(claimed, failure.toString());
        }
    }

    /** One that could not be read when it came may be readable now; it is about what it says then. */
    private Optional<InboxMessage> read(InboxMessage message) {
        return !message.isUnread() ? Optional.of(message)
                : readers.stream().filter(reader -> reader.provider().equals(message.provider()))
                        .flatMap(reader -> reader.envelope(message.body()).stream()).findFirst().map(message::readAs);
    }

    private InboxHandler.Outcome outcome(InboxMessage message) throws Exception {
        for (var handler : handlers) {
            if (handler.hears(message.provider())) {
                return handler.apply(message);
            }
        }
        return new InboxHandler.Outcome.Later("no handler for " + message.provider());
    }
}
