package org.kontor.payment;

import org.kontor.shared.Money;

/**
 * A payment provider. Every call that moves money carries a key that was stored before; no call may be made inside a
 * transaction; silence is {@code Unknown}, never an exception.
 */
public interface PaymentGateway {

    String name();

    /** Opens the payment page. The same request under the same key finds the same page. */
    GatewayAnswer authorize(ChargeRequest request);

    /** Takes authorised money. */
    GatewayAnswer capture(PaymentHandle payment, Money amount, String key);

    /** Sees to it that the payment can no longer be paid, and says how it stands after that. */
    GatewayAnswer cancel(PaymentHandle payment);

    /** Says how a payment stands now. Mandatory: without it nothing could ever be reconciled. */
    GatewayAnswer find(PaymentHandle payment);

    RefundAnswer refund(RefundTicket refund);

    /** Says how a refund stands now, also when its answer was lost. */
    RefundAnswer findRefund(RefundTicket refund);
}
