package org.kontor.invoicing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * Issues documents, inside the caller's transaction: the order is locked first, the number is taken last, and whoever
 * books it hears {@link InvoiceIssued} before anything is committed. Rights are checked by the flows in front of it.
 */
@Stateless
@PermitAll
public class Invoicing {

    @Inject
    private Ordering ordering;

    @Inject
    private Invoices invoices;

    @Inject
    private InvoiceNumbers numbers;

    @Inject
    private DocumentDrafts drafts;

    @Inject
    private CreditClaims claims;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<InvoiceIssued> events;

    /** Issues the invoice of a shipment; asked again, it answers with the one that exists. */
    public InvoiceNumber issue(IssueInvoice wish) {
        var order = ordering.lock(wish.order());
        var known = invoices.ofShipment(wish.shipmentId());
        if (known.isPresent()) {
            return known.get().number();
        }
        var lines = drafts.parcelLines(invoices.billing(order), wish);
        if (lines.isEmpty()) {
            throw new InvoicingRefused("invoicing.refused.nothingToBill", wish.shipmentNumber());
        }
        var issued = numbers.nextForUpdate(InvoiceKind.INVOICE, wish.businessDate());
        return keep(order, new Invoice(issued, drafts.invoice(order, wish, issued, lines), lines), "INVOICED");
    }

    /**
     * Issues the one credit note of a refund. Empty while an invoice of what it takes back is still to come: the wish
     * is kept, and the night issues the note right after the invoice.
     */
    public Optional<InvoiceNumber> creditRefund(CreditRefund refund) {
        ordering.lock(refund.order());
        if (refund.lines().isEmpty()) {
            return Optional.empty();
        }
        claims.add(refund);
        return credit(refund.refund(), clock.today());
    }

    /** Tries a kept wish again; see {@link #creditRefund}. */
    public Optional<InvoiceNumber> creditWaiting(String refund, LocalDate businessDate) {
        claims.waiting(refund).ifPresent(claim -> ordering.lock(claim.order()));
        return credit(refund, businessDate);
    }

    private Optional<InvoiceNumber> credit(String refundNumber, LocalDate businessDate) {
        var known = invoices.ofRefund(refundNumber);
        var waiting = claims.waiting(refundNumber);
        if (known.isPresent() || waiting.isEmpty()) {
            return known.map(Invoice::number);
        }
        var refund = waiting.get();
        var order = ordering.lock(refund.order());
        var billing = invoices.billing(order);
        if (!billing.complete() && !covers(billing, refund)) {
            return Optional.empty();
        }
        var lines = drafts.creditLines(billing, refund);
        claims.settle(refundNumber, !lines.isEmpty());
        return lines.isEmpty() ? Optional.empty() : Optional.of(issueCreditNote(order, refund, lines, businessDate));
    }

    private static boolean covers(OrderBilling billing, CreditRefund refund) {
        return refund.lines().stream().allMatch(line ->
                billing.line(line.orderLineId()).creditable().gross().compareTo(line.amount()) >= 0);
    }

    private InvoiceNumber issueCreditNote(OrderView order, CreditRefund refund, List<BilledLine> lines,
                                          LocalDate businessDate) {
        var charging = invoices.charging(order.number(), lines.stream().map(BilledLine::orderLineId).toList());
        var issued = numbers.nextForUpdate(InvoiceKind.CREDIT_NOTE, businessDate);
        var says = drafts.creditNote(order, refund, issued, lines, charging);
        return keep(order, new Invoice(issued, says, lines), "CREDITED");
    }

    /**
     * The tax that documents charge of an order, by order line; empty while a document of it is still to come, for
     * it is corrected once and in whole.
     */
    public Optional<Map<Long, Money>> taxCharged(OrderView order) {
        var billing = invoices.billing(order);
        return billing.complete() && !claims.isWaiting(order.number()) ? Optional.of(billing.taxLeft())
                : Optional.empty();
    }

    /**
     * Charges an order without tax that was invoiced with it and turned out to go to a business in another member state
     * (decision 0036): a credit note takes back what is left of each invoice, a new invoice charges its net. Refused if
     * {@code tax} is not what {@link #taxCharged} says now.
     */
    public void takeTaxOff(OrderNumber number, Map<Long, Money> tax) {
        var order = ordering.lock(number);
        if (order.taxed().vatId() == null || tax.isEmpty() || !taxCharged(order).equals(Optional.of(tax))) {
            throw new InvoicingRefused("invoicing.refused.tax", number);
        }
        for (var correction : drafts.corrections(invoices.billing(order), invoices.standing(number))) {
            var note = numbers.nextForUpdate(InvoiceKind.CREDIT_NOTE, clock.today());
            keep(order, new Invoice(note, drafts.takeBack(order, correction, note), correction.back()), "CREDITED");
            var anew = numbers.nextForUpdate(InvoiceKind.INVOICE, clock.today());
            keep(order, new Invoice(anew, drafts.anew(order, correction, anew), correction.anew()), "INVOICED");
        }
    }

    private InvoiceNumber keep(OrderView order, Invoice invoice, String happening) {
        invoices.add(invoice);
        ordering.recordBilling(order.number(), invoices.billing(order).progress());
        ordering.happened(order.number(), happening, invoice.number().value());
        events.fire(invoice.issued());
        return invoice.number();
    }
}
