package org.kontor.invoicing.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.operations.JobItems;
import org.kontor.operations.batch.ControlTotals;
import org.kontor.operations.batch.NightRun;
import org.kontor.operations.batch.Unverified;

/** Control totals, numbers without a gap, and no parcel that was ticked off without an invoice. */
@Named
@Dependent
public class InvoicingVerifier extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private ControlTotals totals;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private JobItems items;

    @Override
    public String process() {
        var run = NightRun.of(job);
        totals.check(run);
        var gaps = invoices.gaps();
        if (!gaps.isEmpty()) {
            throw new Unverified("numbers have a gap: " + String.join("; ", gaps));
        }
        var done = new HashSet<>(items.done(run.id(), "number"));
        var lost = invoices.shipmentsToInvoice(run.businessDate()).stream().filter(id -> done.contains(id.toString()))
                .toList();
        if (!lost.isEmpty()) {
            throw new Unverified("ticked off without an invoice: " + lost);
        }
        return null;
    }
}
