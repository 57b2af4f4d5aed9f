package org.kontor.operations.batch;

import jakarta.batch.runtime.context.JobContext;
import java.time.LocalDate;

/** The run that an artifact works for, as the job's properties tell it. */
public record NightRun(long id, String job, LocalDate businessDate) {

    public static NightRun of(JobContext context) {
        var properties = context.getProperties();
        return new NightRun(Long.parseLong(properties.getProperty("runId")), context.getJobName(),
                LocalDate.parse(properties.getProperty("businessDate")));
    }
}
