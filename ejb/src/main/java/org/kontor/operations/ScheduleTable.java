package org.kontor.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Row;

/** The rows that say when the night runs what. */
@ApplicationScoped
class ScheduleTable {

    @PersistenceContext
    private EntityManager entities;

    public List<JobSchedule> all() {
        return Row.of(
                entities.createNativeQuery("select job, to_char(at_time, 'HH24:MI'), enabled, planned_up_to, version"
                        + " from job_schedule order by at_time, job")).stream()
                .map(row -> new JobSchedule(row.text(0), LocalTime.parse(row.text(1)), row.flag(2),
                        row.has(3) ? row.date(3) : null, row.number(4))).toList();
    }

    public boolean change(String job, LocalTime atTime, boolean enabled, long version) {
        return entities.createNativeQuery("update job_schedule set at_time = ?2, enabled = ?3, version = version + 1"
                        + " where job = ?1 and version = ?4")
                .setParameter(1, job).setParameter(2, Time.valueOf(atTime)).setParameter(3, enabled)
                .setParameter(4, version).executeUpdate() == 1;
    }

    public void plannedUpTo(String job, LocalDate day) {
        entities.createNativeQuery("update job_schedule set planned_up_to = ?2 where job = ?1")
                .setParameter(1, job).setParameter(2, Date.valueOf(day)).executeUpdate();
    }

    /** The last business day that was seen to begin; locked, so that each day passes once. */
    public Optional<LocalDate> lastDayForUpdate() {
        var row = Row.first(entities.createNativeQuery("select last_day from business_day where id = 1 for update"))
                .orElseThrow();
        return row.has(0) ? Optional.of(row.date(0)) : Optional.empty();
    }

    public void sawDay(LocalDate today) {
        entities.createNativeQuery(
                "update business_day set last_day = ?1 where id = 1 and (last_day is null or last_day < ?1)")
                .setParameter(1, Date.valueOf(today)).executeUpdate();
    }
}
