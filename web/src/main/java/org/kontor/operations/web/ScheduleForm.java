package org.kontor.operations.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.kontor.operations.JobSchedule;

/** When a job runs by itself, as staff type it, with the version that they read. */
public class ScheduleForm {

    private final JobSchedule now;
    private String time;
    private boolean enabled;
    private long version;

    ScheduleForm(JobSchedule now) {
        this.now = now;
        this.time = now.atTime().toString();
        this.enabled = now.enabled();
        this.version = now.version();
    }

    /** The time that was typed; empty when it is none. */
    Optional<LocalTime> typed() {
        try {
            return Optional.of(LocalTime.parse(time));
        } catch (DateTimeParseException | NullPointerException noTime) {
            return Optional.empty();
        }
    }

    boolean isChanged() {
        return enabled != now.enabled() || !typed().equals(Optional.of(now.atTime()));
    }

    public JobSchedule getNow() {
        return now;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
