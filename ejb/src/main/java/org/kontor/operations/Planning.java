package org.kontor.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;

/**
 * Looks at the clock for the night shift: tells that days have passed and plans what the schedule asks for. A job is
 * due for a day once its hour has come on the day after; days that were missed are made up for, oldest first.
 */
@Stateless
@PermitAll
public class Planning {

    private static final int MOST_DAYS_AT_ONCE = 31;

    @Inject
    private ScheduleTable schedules;

    @Inject
    private JobRuns runs;

    @Inject
    private JobBook book;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<DayHasPassed> events;

    /** Plans every day that has become due; the first look at an empty plan starts with the coming night. */
    public void planDue() {
        runs.lockNightForUpdate();
        passDays();
        for (var schedule : schedules.all()) {
            var due = dueDay(schedule.atTime());
            if (schedule.enabled() && schedule.plannedUpTo() != null) {
                planMissed(schedule, due);
            } else {
                schedules.plannedUpTo(schedule.job(), due);
            }
        }
    }

    private void planMissed(JobSchedule schedule, LocalDate due) {
        var day = NightJob.countsEveryDay(schedule.job()) || !schedule.plannedUpTo().isBefore(due)
                ? schedule.plannedUpTo() : due.minusDays(1);
        for (var count = 0; count < MOST_DAYS_AT_ONCE && day.isBefore(due); count++) {
            day = day.plusDays(1);
            if (runs.find(schedule.job(), day).isEmpty()) {
                book.ask(schedule.job(), day);
            }
        }
        schedules.plannedUpTo(schedule.job(), day);
    }

    private LocalDate dueDay(LocalTime at) {
        var now = clock.now().atZone(BusinessClock.SHOP_ZONE);
        return now.toLocalTime().isBefore(at) ? now.toLocalDate().minusDays(2) : now.toLocalDate().minusDays(1);
    }

    private void passDays() {
        var today = clock.today();
        schedules.lastDayForUpdate().filter(last -> last.isBefore(today)).ifPresent(last -> last.datesUntil(today)
                .forEach(day -> events.fire(new DayHasPassed(UUID.randomUUID(), clock.now(), day))));
        schedules.sawDay(today);
    }

    /** Changes when a job runs by itself; refused when somebody else changed it since {@code version} was read. */
    @RolesAllowed({"finance", "admin"})
    public void change(String job, LocalTime atTime, boolean enabled, long version) {
        var before = schedules.all().stream().filter(schedule -> schedule.job().equals(job)).findFirst()
                .orElseThrow(() -> new JobRefused("operations.refused.unknownJob", job));
        if (!schedules.change(job, atTime, enabled, version)) {
            throw new Conflict("schedule", job);
        }
        audit.changed("operations.schedule", "job", job, List.of(
                AuditChange.of("time", before.atTime(), atTime),
                AuditChange.of("enabled", before.enabled(), enabled)));
    }
}
