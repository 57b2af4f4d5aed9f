package org.kontor.reconciliation.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.operations.JobItems;
import org.kontor.operations.batch.NightRun;
import org.kontor.reconciliation.ReconciliationQueries;

/** Writes down which payouts are not settled: new ones, and those that puzzled an earlier night. */
@Named
@Dependent
public class UnsettledSelector extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private ReconciliationQueries payouts;

    @Inject
    private JobItems items;

    @Override
    public String process() {
        var run = NightRun.of(job);
        items.select(run.id(), "match", payouts.unsettled(run.businessDate()).stream().map(String::valueOf).toList());
        return null;
    }
}
