package org.kontor.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.shared.Row;

/** Where the items of runs are kept. */
@ApplicationScoped
class JobItemTable {

    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager entities;

    public void select(long runId, String step, List<String> items) {
        entities.createNativeQuery("update job_item set status = 'WAITING', reason = null"
                        + " where run_id = ?1 and step = ?2 and status = 'PARKED'")
                .setParameter(1, runId).setParameter(2, step).executeUpdate();
        for (var item : items) {
            entities.createNativeQuery("insert into job_item (run_id, step, item) values (?1, ?2, ?3)"
                            + " on conflict (run_id, step, item) do nothing")
                    .setParameter(1, runId).setParameter(2, step).setParameter(3, item).executeUpdate();
        }
    }

    public List<JobItem> waiting(long runId, String step, long afterId, int limit) {
        return Row.of(entities.createNativeQuery("select id, item from job_item where run_id = ?1 and step = ?2"
                        + " and status = 'WAITING' and id > ?3 order by id limit ?4")
                .setParameter(1, runId).setParameter(2, step).setParameter(3, afterId).setParameter(4, limit)).stream()
                .map(row -> new JobItem(row.number(0), row.text(1))).toList();
    }

    public List<String> done(long runId, String step) {
        return Row.of(entities.createNativeQuery(
                "select item from job_item where run_id = ?1 and step = ?2 and status = 'DONE'")
                .setParameter(1, runId).setParameter(2, step)).stream().map(row -> row.text(0)).toList();
    }

    public boolean done(long itemId) {
        return entities.createNativeQuery("update job_item set status = 'DONE' where id = ?1 and status = 'WAITING'")
                .setParameter(1, itemId).executeUpdate() == 1;
    }

    public void park(long itemId, String reason) {
        var text = reason == null || reason.isBlank() ? "unknown" : reason;
        entities.createNativeQuery(
                "update job_item set status = 'PARKED', reason = ?2 where id = ?1 and status = 'WAITING'")
                .setParameter(1, itemId).setParameter(2, text.length() <= LONGEST_REASON ? text
                : text.substring(0, LONGEST_REASON))
                .executeUpdate();
    }

    public List<StepCount> counts(long runId) {
        return Row.of(entities.createNativeQuery("select step, count(*), count(*) filter (where status = 'DONE'),"
                        + " count(*) filter (where status = 'PARKED') from job_item"
                        + " where run_id = ?1 group by step order by min(id)")
                .setParameter(1, runId)).stream()
                .map(row -> new StepCount(row.text(0), row.count(1), row.count(2), row.count(3))).toList();
    }
}
