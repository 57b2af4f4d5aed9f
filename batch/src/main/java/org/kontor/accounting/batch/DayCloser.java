package org.kontor.accounting.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.accounting.DayClose;
import org.kontor.operations.batch.NightRun;

/** Counts the day and writes it down with its proof. */
@Named
@Dependent
public class DayCloser extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private DayClose days;

    @Override
    public String process() {
        days.close(NightRun.of(job).businessDate());
        return null;
    }
}
