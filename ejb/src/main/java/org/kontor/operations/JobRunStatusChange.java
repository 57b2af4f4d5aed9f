package org.kontor.operations;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.shared.Stamp;
import org.kontor.shared.StatusChange;

/** One arrow that a run took: append-only. */
@Entity
@Table(name = "job_run_status_change")
class JobRunStatusChange extends StatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_run_status_change_seq")
    @SequenceGenerator(name = "job_run_status_change_seq", sequenceName = "job_run_status_change_seq",
            allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "run_id", nullable = false)
    private JobRun run;

    protected JobRunStatusChange() {
    }

    JobRunStatusChange(JobRun run, JobRunStatus from, JobRunStatus to, Stamp stamp) {
        super(from, to, stamp);
        this.run = run;
    }
}
