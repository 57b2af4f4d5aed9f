package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.web.Texts;

/** The ways to pay an order that its page offers, and until when what is owed is to come. */
@Named
@RequestScoped
public class OrderWaysPage {

    @Inject
    private OrderPage page;

    @Inject
    private PaymentQueries payments;

    /** Within how many days of the invoice it could be paid in place of a card; 0 where that is not offered. */
    public int getInvoiceDays() {
        var order = page.getOrder();
        var account = payments.terms(order.market()).account();
        return order.status() == OrderStatus.PENDING_PAYMENT && page.getState().isBegunAnew() && !order.hasGiftCards()
                && account.opensTo(order.group(), order.total())
                && page.getPayments().stream().allMatch(payment -> payment.covered().isZero()) ? account.days() : 0;
    }

    public boolean isInvoiceOffered() {
        return getInvoiceDays() > 0;
    }

    /** Whether there is another way to pay than a card. */
    public boolean isChoiceOffered() {
        return page.isTransferOffered() || isInvoiceOffered();
    }

    /** A transfer that keeps the goods waiting, or what is owed for them. */
    public String getTransferTitle() {
        return Texts.INSTANCE.get(page.getState() == OrderState.AWAITING_TRANSFER ? "ordering.transfer.title"
                : "ordering.transfer.owed");
    }

    /** The last day to pay what is owed by invoice; null before there is one, and where nothing is owed. */
    public LocalDate getDueOn() {
        return page.getPayments().stream().filter(payment -> payment.owed().isPositive()).map(PaymentView::dueOn)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }
}
