package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.operations.JobRunStatus;
import org.kontor.operations.NightJob;
import org.kontor.ordering.BillingProgress;
import org.kontor.ordering.OrderStatus;
import org.kontor.shared.BusinessClock;

class IssueInvoicesJobIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private Staff staff;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private InvoiceArchive archive;

    @Inject
    private BusinessClock clock;

    @Test
    void invoicesWhatWasShippedOnceAndCompletesTheOrder() {
        var order = deals.shipped(12_900, 2);
        var run = night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(JobRunStatus.COMPLETED, run.row().status(), run.toString());
        var issued = invoices.ofOrder(order.number());
        assertEquals(1, issued.size());
        assertEquals(order.total(), issued.get(0).gross());
        assertEquals(order.tax(), issued.get(0).tax());
        var after = deals.now(order.number());
        assertEquals(BillingProgress.INVOICED, after.billingStatus());
        assertEquals(OrderStatus.COMPLETED, after.status());
        var again = night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(JobRunStatus.COMPLETED, again.row().status());
        assertEquals(issued, invoices.ofOrder(order.number()));
        assertEquals(List.of(), invoices.gaps());
    }

    @Test
    void keepsTheDrawnDocumentForStaffAndForTheHolderOfTheKey() {
        var order = deals.shipped(4_900, 1);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        var number = invoices.ofOrder(order.number()).get(0).number();
        var view = staff.does(() -> invoices.byNumber(number).orElseThrow());
        assertTrue(view.drawn());
        var pdf = staff.does(() -> archive.pdf(number));
        assertArrayEquals(pdf, archive.pdfForCustomer(order.number(), order.accessKey(), number).orElseThrow());
        assertTrue(archive.pdfForCustomer(order.number(), "0".repeat(32), number).isEmpty());
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    }
}
