package org.kontor.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;

/**
 * Writes down that reserved money is to be taken or let go, before anybody is asked, and what the provider says then.
 * Like {@link Paying} it is called by flows only, in their transaction and after the order is locked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Reserving {

    private static final Duration CLAIM = Duration.ofMinutes(1);

    @Inject
    private Payments payments;

    @Inject
    private Paying paying;

    @Inject
    private BusinessClock clock;

    /** Writes a capture down before it is sent; the same key again returns the first ticket. */
    public CaptureTicket openCapture(OpenCapture wish) {
        return open(TransactionType.CAPTURE, wish).captureTicket();
    }

    /** The same for what nobody waits for: the janitor sends it at once. */
    public void openLater(OpenCapture wish) {
        open(TransactionType.CAPTURE, wish).checkAgain(clock.now());
    }

    /** Writes down that all that is still reserved is to be let go; the janitor sends it. */
    public void openRelease(long paymentId) {
        var payment = payments.byIdForUpdate(paymentId).view();
        var earlier = payment.transactions().stream().filter(call -> call.type() == TransactionType.VOID).count();
        var key = IdempotencyKey.of("void", paymentId, earlier + 1);
        open(TransactionType.VOID, new OpenCapture(paymentId, payment.capturable(), key, null))
                .checkAgain(clock.now());
    }

    /**
     * Claims a ticket for one sender: false when it has an outcome, or when somebody else claimed it since it was read.
     * A claim lasts longer than the longest call; then the janitor may claim it again.
     */
    public boolean claim(CaptureTicket ticket) {
        payments.byTransactionKeyForUpdate(ticket.key());
        return payments.transactionByKey(ticket.key()).orElseThrow().claim(ticket.checks(), clock.now().plus(CLAIM));
    }

    private PaymentTransaction open(TransactionType type, OpenCapture wish) {
        var payment = payments.byIdForUpdate(wish.paymentId());
        var earlier = payments.transactionByKey(wish.key().value());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var transaction = payment.openCapture(type, wish, clock.now());
        payments.add(transaction);
        return transaction;
    }

    /** Takes over what the provider says; the money counts once, however often it is told. */
    public PaymentView settle(String key, CaptureAnswer answer) {
        var payment = payments.byTransactionKeyForUpdate(key);
        var transaction = payments.transactionByKey(key).orElseThrow();
        if (!transaction.status().isOpen()) {
            return payment.view();
        }
        if (answer instanceof CaptureAnswer.Done done) {
            paying.settle(payment.id(), done.now());
        } else if (answer instanceof CaptureAnswer.Refused refused) {
            transaction.end(TransactionStatus.FAILED, null, refused.why(), clock.now());
        } else if (answer instanceof CaptureAnswer.Unknown unknown) {
            transaction.end(TransactionStatus.UNKNOWN, null, unknown.why(), clock.now());
        }
        return payment.view();
    }
}
