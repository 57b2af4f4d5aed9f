package org.kontor.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.IdempotencyKey;

/**
 * Writes down payments and refunds before they are asked for, and what their provider says afterwards. Only flows call
 * it, always inside their transaction and after the order is locked; it never speaks to a provider itself.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Paying {

    /** How the key ends under which a refund that failed is sent anew. */
    public static final String AGAIN = ".again";

    @Inject
    private Payments payments;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private Event<Object> events;

    /**
     * Writes the attempt and its key before any call is made. A second live payment of the same method is refused by
     * the database, unless the first brought less than was asked for and no more of it comes.
     */
    public PaymentView open(OpenPayment opening) {
        var payment = new Payment(opening, clock.now());
        payments.add(payment);
        return payment.view();
    }

    /**
     * Locks all payments that a reference has and returns them as they are now, oldest first. Asked again in the same
     * transaction it reads nothing anew.
     */
    public List<PaymentView> lock(String reference) {
        return payments.ofReferenceForUpdate(reference).stream().map(Payment::view).toList();
    }

    /** Whether the customer is to be reminded of this payment now: once, however often it is asked. */
    public boolean remindOnce(long paymentId) {
        return payments.noteReminder(paymentId, clock.now());
    }

    /**
     * Takes over what the provider says. Amount, currency and reference must be those that were asked for; if not,
     * nothing is believed and the payment is marked for a person to look at.
     */
    public PaymentView settle(long paymentId, GatewayAnswer answer) {
        var payment = payments.byIdForUpdate(paymentId);
        var stamp = actor.stamp(reason(answer), clock.now());
        if (answer instanceof GatewayAnswer.Approved approved) {
            approve(payment, approved, Oddity.of(payment, approved));
        } else if (answer instanceof GatewayAnswer.Received received) {
            approve(payment, received.asApproved(),
                    Oddity.of(payment, received.reference(), received.sum()));
        } else if (answer instanceof GatewayAnswer.Pending pending && payment.status().isOpen()) {
            payment.waitForCustomer(pending, stamp);
        } else if (answer instanceof GatewayAnswer.Declined declined && payment.status().isOpen()) {
            payment.end(declined, stamp);
        } else if (answer instanceof GatewayAnswer.BrokeDown broken && payment.status().isOpen()) {
            payment.end(new GatewayAnswer.Declined(PaymentStatus.FAILED, broken.why()), stamp);
        } else if (answer instanceof GatewayAnswer.Declined declined && payment.view().isReserving()) {
            payment.lose(declined.why(), stamp);
        } else if (answer instanceof GatewayAnswer.Unknown unknown) {
            payment.doubt(unknown.why(), stamp);
        }
        return payment.view();
    }

    /**
     * Takes over what the provider holds for this payment, be it less or more than was asked for. What is not ours is not
     * taken over even so.
     */
    public PaymentView accept(long paymentId, GatewayAnswer.Approved held) {
        var payment = payments.byIdForUpdate(paymentId);
        approve(payment, held, Oddity.of(payment, held.reference(), held.authorised()));
        return payment.view();
    }

    /** Ends a payment about which the provider says what cannot be; what it holds is not ours, or was settled there. */
    public PaymentView dismiss(long paymentId) {
        var payment = payments.byIdForUpdate(paymentId);
        payment.dismiss(actor.stamp("settled with the provider by hand", clock.now()));
        return payment.view();
    }

    private void approve(Payment payment, GatewayAnswer.Approved approved, Oddity odd) {
        if (odd != null) {
            payment.wonder(odd, actor.stamp(odd.why(), clock.now()));
            return;
        }
        var captured = payment.approve(approved, actor.stamp(reason(approved), clock.now()));
        payments.write();
        if (captured.isPositive()) {
            events.fire(new PaymentCaptured(UUID.randomUUID(), clock.now(), payment.reference(), payment.id(),
                    payment.view().key() + ":" + payment.captured().minor(), payment.gateway(), captured));
        }
    }

    private static String reason(GatewayAnswer answer) {
        if (answer instanceof GatewayAnswer.Declined declined) {
            return declined.why();
        }
        if (answer instanceof GatewayAnswer.BrokeDown broken) {
            return broken.why();
        }
        return answer instanceof GatewayAnswer.Unknown unknown ? unknown.why() : "the provider says so";
    }

    /** Writes a refund before it is sent; the same key again returns the first ticket. */
    public RefundTicket openRefund(OpenRefund refund) {
        var payment = payments.byIdForUpdate(refund.paymentId());
        var earlier = payments.transactionByKey(refund.key().value());
        if (earlier.isPresent()) {
            return earlier.get().ticket();
        }
        var transaction = payment.openRefund(refund, clock.now());
        payments.add(transaction);
        return transaction.ticket();
    }

    /** The money of a payment by invoice is to come until this day; the first day that is told counts. */
    public void due(long paymentId, LocalDate day) {
        payments.byIdForUpdate(paymentId).due(day);
    }

    /** Has a refund written down that was made at the provider itself; once, however often it is told. */
    public boolean noteRefund(long paymentId, OutsideRefund refund) {
        var payment = payments.byIdForUpdate(paymentId);
        var isKnown = payment.view().transactions().stream().anyMatch(call -> call.type() == TransactionType.REFUND
                && refund.ref().equals(call.pspReference()));
        if (!isKnown) {
            events.fire(new OutsideRefundNoticed(UUID.randomUUID(), clock.now(), payment.reference(), paymentId,
                    refund));
        }
        return !isKnown;
    }

    /**
     * Has a refund written down that was paid out and came back, by its number at the provider; once, however often it is
     * told.
     */
    public boolean bounceRefund(long paymentId, String refundRef) {
        var payment = payments.byIdForUpdate(paymentId);
        var sent = payment.view().transactions().stream().filter(call -> call.type() == TransactionType.REFUND
                && call.status() == TransactionStatus.SUCCESS && refundRef.equals(call.pspReference())).findFirst();
        if (sent.isEmpty() || payments.transactionByKey(sent.get().key() + PaymentTransaction.BOUNCED).isPresent()) {
            return false;
        }
        var bounce = payment.add(PaymentTransaction.bounced(
                payments.transactionByKey(sent.get().key()).orElseThrow(), clock.now()));
        payments.add(bounce);
        payment.refunded(bounce.amount().negate(), clock.now());
        events.fire(new PaymentRefundBounced(UUID.randomUUID(), clock.now(), payment.reference(), paymentId,
                bounce.key(), bounce.purpose(), bounce.ticket().gateway(), bounce.amount()));
        return true;
    }

    /**
     * Sends a refund that failed anew, under another key; once for each that failed. One that came back goes by transfer:
     * the card or account that it was sent to is closed.
     */
    public RefundTicket repeatRefund(String failedKey) {
        var payment = payments.byTransactionKeyForUpdate(failedKey);
        var failed = payments.transactionByKey(failedKey).orElseThrow();
        if (!failed.isMissed()) {
            return failed.ticket();
        }
        var cameBack = failed.type() == TransactionType.BOUNCE;
        var again = new IdempotencyKey(failedKey + AGAIN);
        if (payments.transactionByKey(again.value()).isEmpty()) {
            events.fire(new PaymentRefundRepeated(UUID.randomUUID(), clock.now(), payment.reference(), payment.id(),
                    again.value(), failed.purpose(), failed.amount(), cameBack));
        }
        return openRefund(new OpenRefund(payment.id(), failed.amount(), again, failed.purpose(),
                cameBack ? PayMethod.TRANSFER.gateway() : failed.ticket().gateway()));
    }

    /** Takes over what the provider says of a refund; the money counts once, however often it is told. */
    public RefundTicket settleRefund(String key, RefundAnswer answer) {
        var payment = payments.byTransactionKeyForUpdate(key);
        var transaction = payments.transactionByKey(key).orElseThrow();
        var now = clock.now();
        if (!transaction.status().isOpen()) {
            return transaction.ticket();
        }
        if (answer instanceof RefundAnswer.Refunded done) {
            transaction.end(TransactionStatus.SUCCESS, done.refundRef(), null, now);
            payment.refunded(transaction.amount(), now);
            events.fire(new PaymentRefunded(UUID.randomUUID(), now, payment.reference(), payment.id(), key,
                    transaction.purpose(), transaction.ticket().gateway(), transaction.amount()));
        } else if (answer instanceof RefundAnswer.InProgress progress) {
            transaction.end(TransactionStatus.PENDING, progress.refundRef(), null, now);
        } else if (answer instanceof RefundAnswer.Refused refused) {
            transaction.end(TransactionStatus.FAILED, null, refused.why(), now);
            events.fire(new PaymentRefundFailed(UUID.randomUUID(), now, payment.reference(), payment.id(), key,
                    transaction.purpose(), refused.why()));
        } else if (answer instanceof RefundAnswer.Unknown unknown) {
            transaction.end(TransactionStatus.UNKNOWN, null, unknown.why(), now);
        }
        return transaction.ticket();
    }
}
