package org.kontor.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import org.kontor.shared.BusinessClock;

/** Remembers which letters were sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MailLog {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean has(String key) {
        return !entities.createNativeQuery("select 1 from mail_sent where key = ?1").setParameter(1, key)
                .getResultList().isEmpty();
    }

    /** Notes the letter, and with it, both or none, what the sender has to note. */
    public void sent(String key, Mail mail, Runnable note) {
        entities.createNativeQuery(
                "insert into mail_sent (key, recipient, subject, message_id, sent_at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, key).setParameter(2, mail.to().value()).setParameter(3, mail.subject())
                .setParameter(4, mail.id()).setParameter(5, Timestamp.from(clock.now())).executeUpdate();
        note.run();
    }
}
