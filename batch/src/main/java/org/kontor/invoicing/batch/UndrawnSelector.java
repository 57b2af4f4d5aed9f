package org.kontor.invoicing.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.invoicing.InvoiceNumber;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.operations.JobItems;
import org.kontor.operations.batch.NightRun;

/**
 * Writes down which issued documents are still to be drawn: tonight's, the day's credit notes, and what was left over.
 */
@Named
@Dependent
public class UndrawnSelector extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private JobItems items;

    @Override
    public String process() {
        var run = NightRun.of(job);
        items.select(run.id(), "render", invoices.toDraw().stream().map(InvoiceNumber::value).toList());
        return null;
    }
}
