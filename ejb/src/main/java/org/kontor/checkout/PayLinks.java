package org.kontor.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kontor.audit.AuditTrail;
import org.kontor.cart.CartCopies;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.PaymentQueries;
import org.kontor.security.SigningKeys;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/**
 * How somebody pays an order that they did not place themselves: staff send it with a link, signed with its last moment,
 * that leads to the page of the order while it can be paid, and for ever once it is.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayLinks {

    /** The message that has a letter written to the customer how to pay. */
    public static final String MESSAGE = "order.payLink";

    private static final String KEY = "paylink";

    @Inject
    private CheckoutSteps steps;

    @Inject
    private Ordering ordering;

    @Inject
    private CartCopies copies;

    @Inject
    private Confirmation confirmation;

    @Inject
    private AuditTrail audit;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private SigningKeys keys;

    @Inject
    private BusinessClock clock;

    /**
     * Makes a draft an order that waits for its money and holds its goods, and mails the link. Refuses as
     * {@link Checkout#place} does; sending twice finds the first order. Where nothing is to be paid the customer still
     * agrees first.
     */
    @RolesAllowed({"orders", "admin"})
    public OrderView send(SendDraft command) {
        return steps.send(command);
    }

    /**
     * Mails a new link for an order that is still to be paid, and holds its goods as long as that is good; refuses with
     * {@link CheckoutRefused} to do so for longer than {@link LinkTime} allows. Pressing twice within a minute sends one.
     */
    @RolesAllowed({"orders", "admin"})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void again(OrderNumber number) {
        var order = ordering.lock(number);
        if (!order.isPayable()) {
            throw new CheckoutRefused("checkout.refused.notPayable");
        }
        var time = new LinkTime(clock.now(), payments.terms(order.market()).linkDays());
        var until = order.status() == OrderStatus.PENDING_PAYMENT ? time.another(order.placedAt())
                : time.first(); // goods that were paid once are the customer's already
        ordering.grantTimeToPay(number, until.isAfter(order.payUntil()) ? until : order.payUntil());
        confirmation.message(MESSAGE, number, until.getEpochSecond());
        audit.record("checkout.payLink", "order", number.value(), "good until " + until);
    }

    /**
     * A draft with the goods of an order that ended before it was paid, for the same people, without its discounts. From
     * then on the order never lives again: money that comes for it goes back. Asking twice answers the first draft.
     */
    @RolesAllowed({"orders", "admin"})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long repeat(OrderNumber number) {
        if (!ordering.lock(number).isEndedUnpaid()) {
            throw new CheckoutRefused("checkout.refused.repeat", number);
        }
        return copies.draft(number);
    }

    /** What is still to be paid of an order. */
    public Money unpaid(OrderView order) {
        return order.due().minus(new Coverage(order, payments.of(order.number().value())).covered());
    }

    /** The path of the link to an order, good until the end of its time to pay. */
    public String path(OrderView order) {
        var until = order.payUntil().getEpochSecond();
        return "/pay/" + order.number() + "/" + until + "/" + keys.sign(KEY, signed(order, until));
    }

    /**
     * The order that a link leads to. Refuses with {@link NotFound} a link that this shop did not make, and with
     * {@link CheckoutRefused} one whose time is over, unless the order is paid, has more time or money is under way; and
     * one to an order that was called off before it was paid, as those must be that went to a wrong address.
     */
    public OrderView open(OrderNumber number, long until, String signature) {
        var order = orders.byNumber(number).filter(known -> keys.isSigned(KEY, signed(known, until), signature))
                .orElseThrow(() -> new NotFound("pay link", number));
        var isCalledOff = order.isEndedUnpaid() && order.status() == OrderStatus.CANCELLED;
        if (isCalledOff || clock.now().isAfter(Instant.ofEpochSecond(until)) && isOwed(order) && !isUnderWay(order)) {
            throw new CheckoutRefused("checkout.refused.linkExpired", number);
        }
        return order;
    }

    private static boolean isOwed(OrderView order) {
        return order.isPayable() || order.confirmedAt() == null;
    }

    /** Whether there is still time to pay it, or the outcome of a payment is open, or some of the money is there. */
    private boolean isUnderWay(OrderView order) {
        return order.isPayable() && order.payUntil().isAfter(clock.now())
                || payments.of(order.number().value()).stream()
                        .anyMatch(payment -> payment.status().isLive() && !payment.isHeldCard());
    }

    private static String signed(OrderView order, long until) {
        return order.number() + ":" + until + ":" + order.email();
    }
}
