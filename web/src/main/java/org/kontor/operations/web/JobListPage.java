package org.kontor.operations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.kontor.operations.JobRunQueries;
import org.kontor.operations.JobRunRow;
import org.kontor.operations.JobSchedule;
import org.kontor.operations.NightJob;
import org.kontor.operations.batch.JobLauncher;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.Notices;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;

/** What the night did and does: start a job for a business date, and see every run with its progress. */
@Named
@RequestScoped
public class JobListPage {

    private static final int SIZE = 25;

    @Inject
    private JobRunQueries runs;

    @Inject
    private JobLauncher launcher;

    @Inject
    private BusinessClock clock;

    private String page;
    private String job = NightJob.ISSUE_INVOICES.id();
    private String date;
    private Page<JobRunRow> found;

    public void load() {
        date = clock.today().toString();
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        found = runs.list(PageRequest.of(number.get(), SIZE));
    }

    /** Starts the job and shows its run. */
    public void start() {
        try {
            Responses.see("/admin/jobs/" + launcher.start(NightJob.byId(job), LocalDate.parse(date)));
        } catch (DateTimeParseException notADay) {
            Notices.wrong("date", "operations.start.noDate");
            found = runs.list(PageRequest.of(1, SIZE));
        }
    }

    private Page<JobRunRow> found() {
        if (found == null) {
            found = runs.list(PageRequest.of(1, SIZE));
        }
        return found;
    }

    public List<RunSign> getRows() {
        return found().items().stream().map(RunSign::of).toList();
    }

    public boolean isWithoutRows() {
        return found().isEmpty();
    }

    /** Whether the list is worth another look in a moment. */
    public boolean isQuiet() {
        return found().items().stream().noneMatch(JobRunRow::isUnderway);
    }

    public Pager getPager() {
        return Pager.of(found(), number -> "/admin/jobs?page=" + number);
    }

    public List<JobSchedule> getSchedules() {
        return runs.schedules();
    }

    public List<NightJob> getJobs() {
        return NightJob.all();
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }
}
