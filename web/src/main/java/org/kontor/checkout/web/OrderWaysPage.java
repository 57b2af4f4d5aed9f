package org.kontor.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontor.checkout.Checkout;
import org.kontor.ordering.web.OrderPage;
import org.kontor.ordering.web.OrderState;
import org.kontor.payment.OpenWays;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.PaymentView;
import org.kontor.web.Texts;

/** The ways to pay an order that its page offers, and until when what is owed is to come. */
@Named
@RequestScoped
public class OrderWaysPage {

    @Inject
    private OrderPage page;

    @Inject
    private Checkout checkout;

    @Inject
    private PaymentQueries payments;

    private Ways ways;

    /** The ways to pay what is left, as the rules are now. */
    public Ways getWays() {
        if (ways == null) {
            ways = isBegunAnew() && page.getLeftToPay().isPositive() ? begun() : goesOn();
        }
        return ways;
    }

    /** Also where only a part came and no more of it does: nothing is begun that could go on. */
    private boolean isBegunAnew() {
        return page.getState().isBegunAnew() || page.getState() == OrderState.PART_PAID
                && page.getPayments().stream().noneMatch(payment -> payment.status().isOpen());
    }

    /** What was begun by card goes on, whatever the rules say since. */
    private Ways goesOn() {
        return Ways.of(OpenWays.only(PayMethod.CARD), List.of(PayMethod.CARD), terms(), Optional.empty());
    }

    /** A transfer that is waited for is not begun twice. */
    private Ways begun() {
        var open = checkout.ways(page.getOrder(), page.getPayments());
        var isAwaited = page.getPayments().stream().anyMatch(paid -> paid.isTransfer() && paid.status().isLive());
        return Ways.of(open, open.offered().stream().filter(way -> way != PayMethod.TRANSFER || !isAwaited).toList(),
                terms(), Optional.empty());
    }

    private PaymentTerms terms() {
        return payments.terms(page.getOrder().market());
    }

    /** Whether there is a way in which it can be paid, as the rules are now. */
    public boolean isOpen() {
        return !getWays().choices().isEmpty();
    }

    /** Whether there is none, nor a transfer on its way whose bank details the page shows. */
    public boolean isStuck() {
        return !isOpen() && page.getTransfer() == null;
    }

    /** Whether the way that was chosen cannot be had; where there is none at all, the page says that alone. */
    public boolean isRefused() {
        return page.isMethodRefused() && !isStuck();
    }

    /** Whether there is more to say about it than that it is paid by card. */
    public boolean isShown() {
        return getWays().isChoice() || !getWays().isCard() || !getWays().missing().isEmpty();
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
