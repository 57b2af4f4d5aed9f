package org.kontor.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import org.kontor.shared.Row;

/**
 * Notes of mails that were sent long ago. One whose message still waits for somebody stays: without it, the next attempt
 * would send the mail a second time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OldMails {

    private static final String OLD = "select m.key from mail_sent m where m.sent_at < ?1 and not exists (select 1"
            + " from outbox o join outbox_delivery d on d.event_id = o.event_id where o.dedupe_key = m.key)";

    @PersistenceContext
    private EntityManager entities;

    /** Removes notes of before that moment, oldest first; answers how many. */
    public int remove(Instant before, int most) {
        return entities.createNativeQuery("delete from mail_sent where key in (" + OLD + " order by m.sent_at limit ?2)")
                .setParameter(1, Timestamp.from(before)).setParameter(2, most).executeUpdate();
    }

    /** How many of them are there still. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long count(Instant before) {
        return Row.first(entities.createNativeQuery("select count(*) from (" + OLD + ") old")
                .setParameter(1, Timestamp.from(before))).orElseThrow().number(0);
    }
}
