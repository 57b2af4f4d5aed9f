package org.kontor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;

/** Writes what the current actor did, in the transaction of the deed: both happen or none. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditTrail {

    private static final int LONGEST_DETAIL = 2000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor current;

    /**
     * @param action      what was done, such as {@code catalog.edit}
     * @param subjectType the kind of thing, such as {@code product}
     * @param subject     its own name or number
     * @param detail      more about it, in words for staff; may be null
     */
    public void record(String action, String subjectType, String subject, String detail) {
        write(action, subjectType, subject, detail);
    }

    /** The same for a deed that changed values: each that really differs is kept with what it was before. */
    public void changed(String action, String subjectType, String subject, List<AuditChange> changes) {
        var real = changes.stream().filter(AuditChange::isReal).toList();
        var entry = write(action, subjectType, subject, real.isEmpty() ? "nothing changed" : null);
        for (var change : real) {
            entities.createNativeQuery("insert into audit_change (entry_id, field, before_value, after_value)"
                            + " values (?1, ?2, ?3, ?4)")
                    .setParameter(1, entry).setParameter(2, change.field())
                    .setParameter(3, change.before()).setParameter(4, change.after()).executeUpdate();
        }
    }

    private long write(String action, String subjectType, String subject, String detail) {
        var id = entities.createNativeQuery("insert into audit_entry"
                        + " (at, actor, actor_kind, action, subject_type, subject, detail, correlation)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) returning id")
                .setParameter(1, Timestamp.from(clock.now()))
                .setParameter(2, current.name())
                .setParameter(3, current.actor().kind().name())
                .setParameter(4, action)
                .setParameter(5, subjectType)
                .setParameter(6, subject)
                .setParameter(7, clip(detail))
                .setParameter(8, current.correlation()).getSingleResult();
        return ((Number) id).longValue();
    }

    private static String clip(String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
