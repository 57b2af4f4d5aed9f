package org.kontor.operations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.kontor.operations.TimeMachine;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Moves business time forward in a shop that trades with play money. */
@Named
@RequestScoped
public class TimeMachinePage {

    @Inject
    private TimeMachine machine;

    private Integer days = 1;
    private Integer hours = 0;

    public void load() {
        if (!machine.isThere()) {
            Responses.notFound();
        }
    }

    public void forward() {
        machine.forward(Duration.ofDays(days).plusHours(hours));
        Notices.done("operations.time.moved");
        Responses.see("/admin/time-machine");
    }

    public Instant getNow() {
        return machine.now();
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days == null ? 0 : days;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours == null ? 0 : hours;
    }
}
