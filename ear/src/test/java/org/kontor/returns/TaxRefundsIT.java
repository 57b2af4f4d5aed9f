package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.DayBooks;
import org.kontor.builders.Deals;
import org.kontor.builders.LateBusinesses;
import org.kontor.builders.Leap;
import org.kontor.builders.Papers;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.invoicing.InvoiceKind;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.BillingProgress;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.returns.tax.TaxBack;
import org.kontor.returns.tax.TaxRefunds;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.TaxTreatment;
import org.kontor.tax.Recheck;

/** The tax of orders whose buyers VIES confirmed later is given back, and their invoices are replaced. */
class TaxRefundsIT extends ShippedEar {

    @Inject
    private LateBusinesses late;

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    @Inject
    private Reimbursements desk;

    @Inject
    private TaxRefunds refunds;

    @Inject
    private RefundApprovals approvals;

    @Inject
    private Papers papers;

    @Inject
    private DayBooks books;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Leap leap;

    @Inject
    private CurrentActor actor;

    @AfterEach
    void viesAnswersAgain() {
        SandboxPanel.behave();
    }

    private TaxBack giveBack(OrderView order) {
        return staff.does(() -> refunds.giveBack(order.number()));
    }

    private void invoiced(OrderView order) {
        deals.ship(order);
        papers.issue();
    }

    private Money refunded(OrderView order) {
        return Money.sum("EUR", payments.of(order.number().value()).stream().map(payment -> payment.refunded()).toList());
    }

    @Test
    void tax04ListsNoOrderWhoseNumberIsNotKnown() {
        var order = late.silent(LateBusinesses.fresh(0), 1, 2);
        assertEquals(1, late.answered(order, "VAT_ID_INVALID"));
        assertEquals(List.of(), late.open(order));
        invoiced(order);
        assertEquals("returns.refused.taxOwed",
                assertThrows(RefundRefused.class, () -> giveBack(order)).messageKey());
        assertEquals(1, papers.of(order).size());
    }

    @Test
    void tax04GivesTheTaxBackOnceAndReplacesTheInvoiceByOneWithoutTax() {
        leap.intoADayThatLasts(Duration.ofMinutes(15));
        var before = books.today();
        var order = late.confirmedLater(3);
        assertThrows(RefundRefused.class, () -> giveBack(order));
        invoiced(order);
        assertEquals(List.of(Recheck.Status.VALID), late.open(order));

        var back = giveBack(order);
        assertEquals(TaxBack.Outcome.GIVEN, back.outcome());
        assertEquals(back.refunds(), giveBack(order).refunds());

        assertEquals(order.tax(), back.refunds().get(0).amount());
        assertEquals(RefundStatus.PAID_OUT, back.refunds().get(0).status());
        assertEquals(order.tax(), refunded(order));
        assertEquals(List.of(), late.open(order));
        var documents = papers.of(order);
        assertEquals(List.of(InvoiceKind.INVOICE, InvoiceKind.CREDIT_NOTE, InvoiceKind.INVOICE),
                documents.stream().map(InvoiceRow::kind).toList());
        assertEquals(documents.get(0).gross(), documents.get(1).gross());
        assertEquals(documents.get(0).number(), documents.get(2).preceding());
        var anew = papers.says(documents.get(2));
        assertEquals(TaxTreatment.REVERSE_CHARGE, anew.supplyTax().treatment());
        assertEquals(order.total().minus(order.tax()), anew.gross());
        assertTrue(anew.tax().isZero());
        assertEquals(order.taxed().vatId().value(), anew.buyer().vatId());
        assertEquals(BillingProgress.INVOICED, deals.now(order.number()).billingStatus());
        assertEquals(order.taxed(), deals.now(order.number()).taxed());
        var after = books.today();
        assertEquals(0, after.more("vat_payable_fr_20", before));
        assertEquals(0, after.more("sales_fr_standard_20", before));
        assertEquals(anew.gross().minor(), after.more("sales_intra_eu", before));
    }

    @Test
    void tax04GivesTheTaxBackOnceHoweverOftenItIsPressedAtOnce() throws Exception {
        var order = late.confirmedLater(1);
        invoiced(order);
        AtOnce.all(8, () -> giveBack(order));

        assertEquals(order.tax(), refunded(order));
        assertEquals(3, papers.of(order).size());
    }

    @Test
    void tax04CorrectsWhatEarlierRefundsLeftAndCreditsLaterOnesWithoutTax() {
        var order = late.confirmedLater(3);
        var line = Reimbursements.item(order);
        deals.ship(order, Map.of(line.id(), 2));
        invoiced(deals.now(order.number()));
        desk.grant(Reimbursements.wish(order, Reimbursements.units(line, 1, GoodsFate.RESTOCKED)));
        var credited = papers.of(order).stream().filter(row -> row.kind() == InvoiceKind.CREDIT_NOTE).findFirst()
                .orElseThrow();

        giveBack(order);
        assertEquals(order.tax().minus(credited.tax()).plus(line.unit()), refunded(order));
        var left = deals.now(order.number()).lines().stream().filter(each -> each.id() == line.id()).findFirst()
                .orElseThrow().refundable();
        assertEquals(Money.ofMinor(20000, "EUR"), left);
        desk.grant(Reimbursements.wish(order, new GrantRefund.Line(line.id(), 2, left,
                GoodsFate.RESTOCKED)));

        var documents = papers.of(order);
        var last = papers.says(documents.get(documents.size() - 1));
        assertEquals(InvoiceKind.CREDIT_NOTE, last.kind());
        assertEquals(left, last.gross());
        assertTrue(last.tax().isZero());
        assertEquals(TaxTreatment.REVERSE_CHARGE, last.supplyTax().treatment());
        var sum = documents.stream().mapToLong(row -> row.kind() == InvoiceKind.INVOICE ? row.tax().minor()
                : -row.tax().minor()).sum();
        assertEquals(0, sum);
    }

    @Test
    void tax04TakesAnOrderOffTheListOfWhichNoTaxIsLeft() {
        var order = late.confirmedLater(1);
        invoiced(order);
        var lines = deals.now(order.number()).lines().stream().map(each -> new GrantRefund.Line(
                each.id(), each.isItem() ? 1 : 0, each.refundable(), each.isItem() ? GoodsFate.KEPT : GoodsFate.NONE));
        desk.grant(Reimbursements.wish(order, lines.toArray(GrantRefund.Line[]::new)));

        assertEquals(TaxBack.Outcome.NOTHING, giveBack(order).outcome());
        assertEquals(List.of(), late.open(order));
        assertEquals(order.total(), refunded(order));
    }

    @Test
    void tax04LetsASecondPersonApproveTheTaxOfALargeOrder() {
        var order = late.confirmedLater(3);
        invoiced(order);
        limit(Money.ofMinor(1000, "EUR"));
        try {
            actor.act(Actor.staff("nora"));
            assertEquals(TaxBack.Outcome.ASKED, giveBack(order).outcome());
            assertEquals(1, papers.of(order).size());
            actor.act(Actor.staff("emil"));
            staff.does((Callable<Object>) () -> approvals.approve(approvals.of(order.number()).get(0).id()));
        } finally {
            limit(null);
        }
        assertEquals(order.tax(), refunded(order));
        assertEquals(3, papers.of(order).size());
        assertEquals(List.of(), late.open(order));
    }

    private void limit(Money most) {
        staff.does(() -> {
            approvals.change("EUR", most);
            return null;
        });
    }

    @Test
    void isForFinanceOnly() {
        assertThrows(EJBAccessException.class, () -> refunds.giveBack(OrderNumber.of(2001)));
    }
}
