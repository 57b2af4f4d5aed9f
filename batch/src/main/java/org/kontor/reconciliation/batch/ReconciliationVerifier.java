package org.kontor.reconciliation.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.operations.batch.ControlTotals;
import org.kontor.operations.batch.NightRun;
import org.kontor.operations.batch.Unverified;
import org.kontor.reconciliation.ReconciliationQueries;

/** Control totals, and the provider owes by the ledger what it owes by the transactions. */
@Named
@Dependent
public class ReconciliationVerifier extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private ControlTotals totals;

    @Inject
    private ReconciliationQueries payouts;

    @Override
    public String process() {
        totals.check(NightRun.of(job));
        for (var proof : payouts.receivable()) {
            if (!proof.holds()) {
                throw new Unverified("the provider owes " + proof.byTransactions() + " by the transactions and "
                        + proof.byLedger() + " by the ledger");
            }
        }
        return null;
    }
}
