package org.kontor.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/**
 * Remembers which commands were carried out: the key row is inserted first, in the command's own transaction, so a
 * second arrival waits for the first and then finds its answer.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Idempotency {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /**
     * Claims the key. Empty: the caller is the first and must {@link #answer}; otherwise the stored answer.
     * The same key for another request is refused.
     */
    public Optional<String> claim(String scope, IdempotencyKey key, String requestHash) {
        var inserted = entities.createNativeQuery("insert into idempotency (scope, key, request_hash, created_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, scope).setParameter(2, key.value()).setParameter(3, requestHash)
                .setParameter(4, Timestamp.from(clock.now())).executeUpdate();
        if (inserted == 1) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select request_hash, response from idempotency where scope = ?1 and key = ?2 for update")
                .setParameter(1, scope).setParameter(2, key.value()).getResultList();
        var row = rows.get(0);
        if (!requestHash.equals(row[0])) {
            throw new Conflict("idempotency", key.value());
        }
        return Optional.of((String) row[1]);
    }

    public void answer(String scope, IdempotencyKey key, String response) {
        entities.createNativeQuery("update idempotency set response = ?3 where scope = ?1 and key = ?2")
                .setParameter(1, scope).setParameter(2, key.value()).setParameter(3, response).executeUpdate();
    }
}
