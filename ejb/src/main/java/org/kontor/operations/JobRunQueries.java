package org.kontor.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** Reads the runs of the night shift, for those who answer for it. */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobRunQueries {

    private static final String ROW = "select r.id, r.job, r.business_date, r.status, r.waiting, r.step, r.asked_by,"
            + " r.started_at, r.ended_at, r.starts, r.node, r.message, count(i.id),"
            + " count(i.id) filter (where i.status = 'DONE'),"
            + " count(i.id) filter (where i.status = 'PARKED') from job_run r left join job_item i on i.run_id = r.id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private JobItems items;

    @Inject
    private ScheduleTable schedules;

    /** Runs, latest asked for first. */
    public Page<JobRunRow> list(PageRequest request) {
        var rows = Row.of(entities.createNativeQuery(ROW + " group by r.id order by r.asked_at desc, r.id desc")
                .setFirstResult(request.offset()).setMaxResults(request.size())).stream().map(JobRunQueries::row)
                .toList();
        var total = Row.first(entities.createNativeQuery("select count(*) from job_run")).orElseThrow().number(0);
        return new Page<>(rows, total, request);
    }

    public Optional<JobRunView> byId(long id) {
        return Row.first(entities.createNativeQuery(ROW + " where r.id = ?1 group by r.id").setParameter(1, id))
                .map(row -> new JobRunView(row(row), items.counts(id), parked(id), changes(id)));
    }

    /** How many ended runs need a person: failed, or with items parked. */
    public long inTrouble() {
        return Row.first(entities.createNativeQuery("select count(*) from job_run where not waiting"
                + " and status in ('FAILED', 'COMPLETED_WITH_PARKED')")).orElseThrow().number(0);
    }

    public List<JobSchedule> schedules() {
        return schedules.all();
    }

    private List<ParkedItem> parked(long id) {
        return Row.of(entities.createNativeQuery("select step, item, reason from job_item"
                        + " where run_id = ?1 and status = 'PARKED' order by id").setParameter(1, id)).stream()
                .map(row -> new ParkedItem(row.text(0), row.text(1), row.text(2))).toList();
    }

    private List<JobRunView.Change> changes(long id) {
        return Row.of(
                entities.createNativeQuery("select at, from_status, to_status, reason, actor from job_run_status_change"
                        + " where run_id = ?1 order by id").setParameter(1, id)).stream()
                .map(row -> new JobRunView.Change(row.instant(0), row.one(1, JobRunStatus.class),
                        row.one(2, JobRunStatus.class), row.text(3), row.text(4))).toList();
    }

    private static JobRunRow row(Row row) {
        return new JobRunRow(row.number(0), row.text(1), row.date(2), row.one(3, JobRunStatus.class), row.flag(4),
                row.text(5), row.text(6), row.instant(7), row.instant(8), row.count(9), row.text(10), row.count(12),
                row.count(13), row.count(14), row.text(11));
    }
}
