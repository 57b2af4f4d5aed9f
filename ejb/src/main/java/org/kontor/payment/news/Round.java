package org.kontor.payment.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.kontor.shared.database.DatabaseAway;
import org.kontor.shared.inbox.Inbox;

/**
 * One look through a provider's list: so many parts of it at most. It ends early while the provider is silent, and the next
 * look goes on there.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
class Round {

    static final int PARTS_AT_ONCE = 10;
    private static final Logger LOG = System.getLogger(Round.class.getName());

    private Walks walks;
    private Inbox inbox;

    /** For the container's proxy. */
    Round() {
    }

    @Inject
    Round(Walks walks, Inbox inbox) {
        this.walks = walks;
        this.inbox = inbox;
    }

    /** Looks if it is time to. */
    void look(MissedNotices provider) {
        walks.claim(provider.provider()).ifPresent(walk -> look(provider, walk));
    }

    private void look(MissedNotices provider, Walk walk) {
        var after = walk.after();
        for (var parts = 0; parts < PARTS_AT_ONCE; parts++) {
            var part = provider.undelivered(walk.from(), walk.until(), after);
            if (part.isEmpty()) {
                return;
            }
            keep(walk.provider(), part.get());
            if (!part.get().more()) {
                walks.end(walk);
                return;
            }
            after = part.get().last();
            walks.pause(walk, after);
        }
    }

    private void keep(String provider, MissedNotices.Part part) {
        var kept = part.notices().stream().filter(notice -> isNew(provider, notice)).count();
        if (kept > 0) {
            LOG.log(Level.INFO, () -> kept + " notifications of " + provider + " never came: they were fetched");
        }
    }

    /** One that cannot be kept must not hold up the others; without a database none can, and the walk stays where it is. */
    private boolean isNew(String provider, MissedNotices.Notice notice) {
        try {
            return inbox.fetched(provider, notice.envelope(), notice.body());
        } catch (RuntimeException failure) {
            if (DatabaseAway.isReasonOf(failure) || DatabaseAway.isBusy(failure)) {
                throw failure;
            }
            LOG.log(Level.WARNING, () -> "Notification " + notice.envelope().eventId() + " of " + provider
                    + " could not be kept: " + failure);
            return false;
        }
    }
}
