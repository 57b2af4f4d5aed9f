package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.invoicing.InvoiceSnapshot;
import org.kontor.operations.NightJob;
import org.kontor.ordering.OrderView;
import org.kontor.shared.BusinessClock;

/** Invoices and credit notes, as the night issues them and as people read them. */
@ApplicationScoped
public class Papers {

    @Inject
    private Night night;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    /** All that was sent so far is invoiced today. */
    public void issue() {
        night.run(NightJob.ISSUE_INVOICES, clock.today());
    }

    /** The documents of an order, the oldest first. */
    public List<InvoiceRow> of(OrderView order) {
        return invoices.ofOrder(order.number());
    }

    /** What is written in one of them. */
    public InvoiceSnapshot says(InvoiceRow row) {
        return staff.does(() -> invoices.byNumber(row.number()).orElseThrow()).says();
    }
}
