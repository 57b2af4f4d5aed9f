package org.kontor.payment;

import java.util.Optional;

/**
 * A payment provider. Every call that moves money carries a key that was stored before; no call may be made inside a
 * transaction; silence is {@code Unknown}, never an exception.
 */
public interface PaymentGateway {

    String name();

    /** Opens the payment page. The same request under the same key finds the same page, or the same breakdown. */
    GatewayAnswer authorize(ChargeRequest request);

    /** Takes reserved money, once for each key. */
    CaptureAnswer capture(CaptureTicket ticket);

    /** Lets go what is reserved and was not taken. */
    CaptureAnswer letGo(CaptureTicket ticket);

    /** Says whether reserved money was taken, or let go, as the ticket asks; also when the answer was lost. */
    CaptureAnswer findCapture(CaptureTicket ticket);

    /** Sees to it that the payment can no longer be paid, and says how it stands after that. */
    GatewayAnswer cancel(PaymentHandle payment);

    /** Says how a payment stands now. Mandatory: without it nothing could ever be reconciled. */
    GatewayAnswer find(PaymentHandle payment);

    RefundAnswer refund(RefundTicket refund);

    /** Says how a refund stands now, also when its answer was lost. */
    RefundAnswer findRefund(RefundTicket refund);

    /** What became of the refunds of a payment without our doing; empty when the provider does not say. */
    default Optional<RefundNews> refundNews(PaymentHandle payment) {
        return Optional.of(RefundNews.NONE);
    }
}
