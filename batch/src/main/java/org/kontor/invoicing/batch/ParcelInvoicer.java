package org.kontor.invoicing.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.Invoicing;
import org.kontor.operations.batch.ItemWorker;
import org.kontor.operations.batch.NightRun;

/** Numbers and freezes the invoice of one parcel. */
@Named
@Dependent
public class ParcelInvoicer implements ItemWorker {

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private Invoicing invoicing;

    @Override
    public Optional<String> work(NightRun run, String shipmentId) {
        var parcel = invoices.parcel(Long.parseLong(shipmentId));
        parcel.ifPresent(found -> invoicing.issue(found.invoicedOn(run.businessDate())));
        return parcel.isPresent() ? Optional.empty() : Optional.of("invoicing.parcelGone");
    }
}
