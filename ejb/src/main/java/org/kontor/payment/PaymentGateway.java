package org.kontor.payment;

import java.util.List;
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

    /**
     * Refunds of a payment that were paid out and that nobody here asked for, because people made them at the provider
     * itself; empty when the provider does not say. Where people cannot make any there are none.
     */
    default Optional<List<OutsideRefund>> refundsOutside(PaymentHandle payment) {
        return Optional.of(List.of());
    }
}
