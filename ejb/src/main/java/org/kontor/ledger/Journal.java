package org.kontor.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The entries as they were recorded: added to, read, never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Journal {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Makes this transaction the only one that records the reference until it ends, so that of two equal wishes at the
     * same moment the second finds the entry of the first. No row is locked.
     */
    void claim(String reference) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) claimed")
                .setParameter(1, "journal " + reference).getSingleResult();
    }

    Optional<JournalEntry> byReference(String reference) {
        return entities.createNamedQuery(JournalEntry.BY_REFERENCE, JournalEntry.class)
                .setParameter("reference", reference).getResultStream().findFirst();
    }

    Optional<JournalEntry> mirrorOf(JournalEntry entry) {
        return entities.createNamedQuery(JournalEntry.MIRROR_OF, JournalEntry.class)
                .setParameter("entry", entry).getResultStream().findFirst();
    }

    /** Written at once, so that the database says no here and not somewhere later. */
    JournalEntry add(JournalEntry entry) {
        entities.persist(entry);
        entities.flush();
        return entry;
    }
}
