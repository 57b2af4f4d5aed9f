package org.kontor.invoicing.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.WaitingClaim;
import org.kontor.operations.JobItems;
import org.kontor.operations.batch.NightRun;

/** Writes down what the night has to invoice and to credit: shipped up to the business date, and claims that wait. */
@Named
@Dependent
public class ParcelSelector extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private JobItems items;

    @Override
    public String process() {
        var run = NightRun.of(job);
        items.select(run.id(), "number", invoices.shipmentsToInvoice(run.businessDate()).stream().map(String::valueOf)
                .toList());
        items.select(run.id(), "credit", invoices.waitingClaims().stream().map(WaitingClaim::refund).toList());
        return null;
    }
}
