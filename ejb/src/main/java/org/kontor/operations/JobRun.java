package org.kontor.operations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kontor.shared.Stamp;

/**
 * One job on one business date, however often it was started. Only the node that holds the lease runs it; when the
 * lease runs out the run is an orphan and goes on elsewhere.
 */
@Entity
@Table(name = "job_run")
class JobRun {

    private static final int LONGEST_MESSAGE = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_run_seq")
    @SequenceGenerator(name = "job_run_seq", sequenceName = "job_run_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "job", nullable = false)
    private String job;
    @Column(name = "business_date", nullable = false)
    private LocalDate businessDate;
    @Column(name = "run_key", nullable = false)
    private String runKey;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private JobRunStatus status;
    @Column(name = "step")
    private String step;
    @Column(name = "asked_by", nullable = false)
    private String askedBy;
    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;
    @Column(name = "waiting", nullable = false)
    private boolean waiting;
    @Column(name = "starts", nullable = false)
    private int starts;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "node")
    private String node;
    @Column(name = "lease_until")
    private Instant leaseUntil;
    @Column(name = "execution_id")
    private Long executionId;
    @Column(name = "stop_asked_by")
    private String stopAskedBy;
    @Column(name = "message")
    private String message;
    @OneToMany(mappedBy = "run", cascade = CascadeType.PERSIST)
    private List<JobRunStatusChange> changes;

    protected JobRun() {
    }

    JobRun(String job, LocalDate businessDate, String askedBy, Instant askedAt) {
        this.changes = new ArrayList<>();
        this.job = job;
        this.businessDate = businessDate;
        this.runKey = job + ":" + businessDate;
        this.status = JobRunStatus.PLANNED;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.waiting = true;
    }

    /** Puts the run in line again; one that runs already just goes on. */
    void askAgain(String by, Instant at) {
        if (!status.isActive()) {
            waiting = true;
            askedBy = by;
            askedAt = at;
        }
    }

    /** Begins on a node, or goes on after an orphan or a failure. */
    ClaimedRun start(String onNode, Instant lease, Stamp stamp) {
        var resumes = status == JobRunStatus.ORPHANED || status == JobRunStatus.FAILED;
        moveTo(JobRunStatus.RUNNING, stamp);
        waiting = false;
        starts = resumes ? starts + 1 : 1;
        startedAt = stamp.at();
        endedAt = null;
        node = onNode;
        leaseUntil = lease;
        stopAskedBy = null;
        message = null;
        step = null;
        return new ClaimedRun(id, job, businessDate, runKey, askedBy, resumes ? executionId : null);
    }

    void began(long newExecutionId) {
        executionId = newExecutionId;
    }

    void enter(String newStep) {
        step = newStep;
    }

    void askToStop(String by) {
        stopAskedBy = by;
    }

    void end(JobRunStatus how, String why, Stamp stamp) {
        moveTo(how, stamp);
        leaseUntil = null;
        endedAt = stamp.at();
        message = why == null || why.length() <= LONGEST_MESSAGE ? why : why.substring(0, LONGEST_MESSAGE);
    }

    private void moveTo(JobRunStatus next, Stamp stamp) {
        var from = status;
        status = JobRunStatus.ARROWS.next(runKey, from, next);
        changes.add(new JobRunStatusChange(this, from, next, stamp));
    }

    Long id() {
        return id;
    }

    JobRunStatus status() {
        return status;
    }

    int starts() {
        return starts;
    }

    Long executionId() {
        return executionId;
    }

    boolean isAskedToStop() {
        return stopAskedBy != null;
    }

    boolean runsAs(long execution) {
        return status == JobRunStatus.RUNNING && executionId != null && executionId == execution;
    }
}
