package org.kontor.operations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kontor.operations.JobRunQueries;
import org.kontor.operations.JobRunStatus;
import org.kontor.operations.JobRunView;
import org.kontor.operations.NightJob;
import org.kontor.operations.ParkedItem;
import org.kontor.operations.StepCount;
import org.kontor.operations.batch.JobLauncher;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** One run: how far each step is, what it parked and why, and everything that happened to it. */
@Named
@RequestScoped
public class JobRunPage {

    private static final int LONGEST = 18;

    @Inject
    private JobRunQueries runs;

    @Inject
    private JobLauncher launcher;

    @Inject
    private HttpServletRequest request;

    private String id;
    private JobRunView run;

    /** An item that waits for a person, in words. */
    public record Parked(String step, String item, String reason) {

        static Parked of(ParkedItem item) {
            return new Parked(Texts.INSTANCE.get("operations.step." + item.step()), item.item(),
                    RunSign.words(item.reason()));
        }
    }

    /** A step with its counts. */
    public record Step(String name, StepCount count) {
    }

    /** The number stands in the address; a look at the progress asks for the run before parameters are taken over. */
    @PostConstruct
    void read() {
        id = request.getParameter("id");
    }

    public void load() {
        run = id.length() > LONGEST ? null : runs.byId(Long.parseLong(id)).orElse(null);
        if (run == null) {
            Responses.notFound();
        }
    }

    /** Asks for the same job and date again. */
    public void again() {
        load();
        launcher.start(NightJob.byId(run.row().job()), run.row().businessDate());
        Responses.see("/admin/jobs/" + id);
    }

    public void stop() {
        launcher.stop(Long.parseLong(id));
        Notices.done("operations.run.stopping");
        Responses.see("/admin/jobs/" + id);
    }

    private JobRunView run() {
        if (run == null) {
            load();
        }
        return run;
    }

    public JobRunView getRun() {
        return run();
    }

    public RunSign getSign() {
        return RunSign.of(run().row());
    }

    public List<Step> getSteps() {
        return run().steps().stream()
                .map(count -> new Step(Texts.INSTANCE.get("operations.step." + count.step()), count)).toList();
    }

    public List<Parked> getParked() {
        return run().parked().stream().map(Parked::of).toList();
    }

    /** A new start gives parked items another chance; where there are some, that is what it is for. */
    public String getAgainLabel() {
        return Texts.INSTANCE.get(run().parked().isEmpty() ? "operations.run.again" : "operations.run.tryParked");
    }

    public boolean isStoppable() {
        return run().row().status() == JobRunStatus.RUNNING;
    }

    public boolean isQuiet() {
        return !run().row().isUnderway();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
