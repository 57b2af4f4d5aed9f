package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.kontor.fulfilment.Fulfilment;
import org.kontor.fulfilment.MoneyCollected;
import org.kontor.invoicing.InvoiceIssued;
import org.kontor.invoicing.InvoiceKind;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.OpenCapture;
import org.kontor.payment.OpenPayment;
import org.kontor.payment.PayMethod;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.Reserved;
import org.kontor.payment.Reserving;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;

/**
 * Orders that are paid by invoice after delivery, or at the door: the customer's promise covers the order as a
 * reservation does, and is never more than what is due and has not come. In the caller's transaction, with the order locked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OnAccount {

    @Inject
    private Ordering ordering;

    @Inject
    private Paying paying;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Reserving reserving;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private Confirmation confirmation;

    @Inject
    private BusinessClock clock;

    /** The customer has agreed to pay later; the reference is that which a transfer would have. */
    public void promise(PaymentView payment) {
        var reference = CreditorReference.of(payment.reference(), payment.key()).value();
        paying.settle(payment.id(), answer(payment, reference, payment.amount(), payment.amount()));
    }

    /** The order goes on at once; its money comes with its parcels, or is waited for from its first invoice on. */
    public void confirm(OrderView order, String how) {
        var all = payments.of(order.number().value());
        ordering.recordPayment(order.number(), new Coverage(order, all).progress());
        confirmation.confirm(order, all, how);
    }

    /**
     * Lets go of what was promised and is not due any more, because units were called off or came back unpaid, or money came
     * in another way. What carriers were asked to collect stays: nobody can stop them.
     */
    public void trim(OrderView order) {
        if (payments.of(order.number().value()).stream().noneMatch(payment -> payment.owed().isPositive())) {
            return;
        }
        var all = paying.lock(order.number().value());
        var pending = Money.sum(order.currency(), fulfilment.parcels(order.number()).stream()
                .flatMap(parcel -> parcel.toCollect().stream()).toList());
        var missing = new AtDoor(order, all).missing();
        var left = pending.compareTo(missing) > 0 ? pending : missing;
        for (var payment : all) {
            if (payment.owed().compareTo(left) > 0) {
                paying.settle(payment.id(), answer(payment, payment.gatewayRef(), payment.authorised(), left));
            }
            left = left.minus(payment.owed().min(left));
        }
        ordering.recordPayment(order.number(), new Coverage(order, payments.of(order.number().value())).progress());
    }

    /** What was taken off the lines of an order that nobody had paid for. */
    static Money credited(OrderView order, List<PaymentView> all) {
        var refunded = Money.sum(order.currency(), all.stream().map(PaymentView::refunded).toList());
        return order.refunded().minus(order.refunded().min(refunded));
    }

    private static GatewayAnswer.Approved answer(PaymentView payment, String reference, Money promised, Money left) {
        return new GatewayAnswer.Approved(reference, null, payment.reference(), promised, payment.captured(),
                new Reserved(left, Set.of(), true, null), null, null);
    }

    /**
     * The carrier has collected money for a parcel: it is taken of what was promised. What is more than is owed by now,
     * because the customer paid in another way meanwhile, is a payment of its own, and goes back like any.
     */
    public void collected(@Observes MoneyCollected event) {
        var order = ordering.lock(event.order());
        var left = event.amount();
        for (var payment : paying.lock(order.number().value())) {
            var part = left.min(payment.owed());
            if (payment.isAtDoor() && part.isPositive()) {
                take(payment, part, IdempotencyKey.of("collect", event.parcel(), event.total().minor()), event.parcel());
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            beyond(order, left, event.parcel());
        }
        var all = payments.of(order.number().value());
        ordering.recordPayment(order.number(), new Coverage(order, all).progress());
        ordering.happened(order.number(), "COLLECTED", event.parcel() + " · " + MoneyInput.noted(event.amount()));
    }

    private void take(PaymentView payment, Money part, IdempotencyKey key, String parcel) {
        reserving.openCapture(new OpenCapture(payment.id(), part, key, parcel));
        paying.settle(payment.id(), new GatewayAnswer.Approved(payment.gatewayRef(), null, payment.reference(),
                payment.authorised(), payment.captured().plus(part), new Reserved(payment.owed().minus(part),
                        Set.of(key.value()), true, null), null, null));
    }

    private void beyond(OrderView order, Money amount, String parcel) {
        var attempt = payments.of(order.number().value()).size() + 1;
        var opened = paying.open(new OpenPayment(order.number().value(), PayMethod.COD.gateway(), PayMethod.COD.code(),
                amount, TakeMoney.AT_ORDER, IdempotencyKey.of("payment", order.number(), attempt), clock.now()).besides());
        promise(opened);
        take(payments.byId(opened.id()).orElseThrow(), amount, IdempotencyKey.of("collect", parcel, attempt), parcel);
    }

    /** The days to pay are counted from the first invoice of the order. */
    public void invoiced(@Observes InvoiceIssued event) {
        if (event.kind() == InvoiceKind.INVOICE) {
            paying.lock(event.orderNumber());
            payments.of(event.orderNumber()).stream()
                    .filter(payment -> payment.isOnAccount() && payment.owed().isPositive())
                    .forEach(payment -> paying.due(payment.id(), event.businessDate().plusDays(payment.netDays())));
        }
    }
}
