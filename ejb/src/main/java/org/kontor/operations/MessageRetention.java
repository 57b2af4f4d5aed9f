package org.kontor.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.kontor.notification.OldMails;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.inbox.OldNotices;
import org.kontor.shared.outbox.OldMessages;

/**
 * How long messages are kept once nobody waits for them: {@code KONTOR_MESSAGE_DAYS}, 90 where nothing is said and never
 * less than 30. The night removes what is older, in short transactions (decision 0045).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageRetention {

    static final int FEWEST_DAYS = 30;
    private static final int USUAL_DAYS = 90;
    private static final int AT_ONCE = 1000;

    @Inject
    private OldMessages messages;

    @Inject
    private OldMails mails;

    @Inject
    private OldNotices notices;

    /** Removes a handful of each kind of what was too old when the day began; nothing when nothing is left. */
    public RemovedMessages removeSome(LocalDate day) {
        var before = before(day);
        return new RemovedMessages(messages.removeDeliveries(before, AT_ONCE), messages.remove(before, AT_ONCE),
                mails.remove(before, AT_ONCE), notices.forget(before, AT_ONCE));
    }

    /** How much of what was too old when the day began is still there. */
    public long left(LocalDate day) {
        var before = before(day);
        return messages.count(before) + mails.count(before) + notices.count(before);
    }

    private static Instant before(LocalDate day) {
        return day.minusDays(days(System.getenv("KONTOR_MESSAGE_DAYS"))).atStartOfDay(BusinessClock.SHOP_ZONE)
                .toInstant();
    }

    static int days(String setting) {
        return setting == null || setting.isBlank() ? USUAL_DAYS : Integer.parseInt(setting.trim());
    }
}
