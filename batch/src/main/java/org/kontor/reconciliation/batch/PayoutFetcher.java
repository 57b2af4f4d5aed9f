package org.kontor.reconciliation.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.operations.batch.NightRun;
import org.kontor.reconciliation.PayoutFetch;

/** Brings payouts that arrived up to the business date, with their items, from the providers. */
@Named
@Dependent
public class PayoutFetcher extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private PayoutFetch payouts;

    @Override
    public String process() {
        payouts.fetch(NightRun.of(job).businessDate());
        return null;
    }
}
