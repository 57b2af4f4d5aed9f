package org.kontor.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.shared.Actor;
import org.kontor.shared.Row;

/** Reads the audit trail of one thing, newest first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({"admin", "orders", "finance", "content"})
public class AuditQueries {

    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    public List<AuditEntry> of(String subjectType, String subject) {
        return Row.of(entities.createNativeQuery("select at, actor, actor_kind, action, detail from audit_entry"
                        + " where subject_type = ?1 and subject = ?2 order by id desc")
                .setParameter(1, subjectType).setParameter(2, subject).setMaxResults(MOST)).stream()
                .map(row -> new AuditEntry(row.instant(0), new Actor(row.text(1), row.one(2, Actor.Kind.class)),
                        row.text(3), row.text(4)))
                .toList();
    }
}
