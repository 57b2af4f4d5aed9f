package org.kontor.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.kontor.shared.NotFound;
import org.kontor.shared.Row;

/** Where runs are kept. Leases are counted by the database's own clock, which all nodes share. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JobRuns {

    static final Duration LEASE = Duration.ofSeconds(30);

    private static final String NEXT = "select r.id from job_run r left join job_schedule s on s.job = r.job"
            + " where r.waiting or r.status = 'ORPHANED'"
            + " order by r.status <> 'ORPHANED', r.business_date, s.at_time, r.id";

    @PersistenceContext
    private EntityManager entities;

    public void add(JobRun run) {
        entities.persist(run);
        entities.flush();
    }

    public JobRun byIdForUpdate(long id) {
        var run = entities.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE,
                Map.of(QueryHints.REFRESH, HintValues.TRUE));
        if (run == null) {
            throw new NotFound("run", id);
        }
        return run;
    }

    /** One planner or claimer at a time in the whole cluster; freed when the transaction ends. */
    public void lockNightForUpdate() {
        entities.createNativeQuery(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended('night shift', 0))) locked")
                .getSingleResult();
    }

    public Optional<Long> find(String job, LocalDate date) {
        return Row.first(entities.createNativeQuery("select id from job_run where job = ?1 and business_date = ?2")
                .setParameter(1, job).setParameter(2, Date.valueOf(date))).map(row -> row.number(0));
    }

    public boolean anyRunning() {
        return Row.first(entities.createNativeQuery("select 1 from job_run where status = 'RUNNING'")).isPresent();
    }

    /** The run whose turn is next: orphans first, then by business date and by the hour of the night. */
    public Optional<Long> next() {
        return Row.first(entities.createNativeQuery(NEXT)).map(row -> row.number(0));
    }

    public List<Long> leaseExpired() {
        return Row.of(
                entities.createNativeQuery("select id from job_run where status = 'RUNNING' and lease_until < now()"))
                .stream().map(row -> row.number(0)).toList();
    }

    public List<Long> running(String node) {
        return Row.of(entities.createNativeQuery("select id from job_run where status = 'RUNNING' and node = ?1")
                .setParameter(1, node)).stream().map(row -> row.number(0)).toList();
    }

    public Instant leaseEnd() {
        return Row.first(entities.createNativeQuery("select cast(now() + make_interval(secs => ?1) as timestamptz)")
                .setParameter(1, (double) LEASE.toSeconds())).orElseThrow().instant(0);
    }

    public void renew(String node) {
        entities.createNativeQuery("update job_run set lease_until = now() + make_interval(secs => ?2)"
                        + " where status = 'RUNNING' and node = ?1")
                .setParameter(1, node).setParameter(2, (double) LEASE.toSeconds()).executeUpdate();
    }

    public int parked(long runId) {
        return Row.first(
                entities.createNativeQuery("select count(*) from job_item where run_id = ?1 and status = 'PARKED'")
                .setParameter(1, runId)).orElseThrow().count(0);
    }
}
