package org.kontor.payment.giftcard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kontor.payment.CaptureAnswer;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.ChargeRequest;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentGateway;
import org.kontor.payment.PaymentHandle;
import org.kontor.payment.RefundAnswer;
import org.kontor.payment.RefundTicket;

/**
 * The shop itself as the provider of gift cards. Whoever asks how a payment stands hears nothing new, for the payment's
 * own row was written together with the card; a refund is done as soon as it is written down.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class GiftCardGateway implements PaymentGateway {

    private static final String DONE_WITH_ORDER = "A gift card is taken or let go together with its order.";

    @Override
    public String name() {
        return PayMethod.GIFT_CARD.gateway();
    }

    @Override
    public GatewayAnswer authorize(ChargeRequest request) {
        return new GatewayAnswer.NotBegun();
    }

    @Override
    public GatewayAnswer find(PaymentHandle payment) {
        return new GatewayAnswer.NotBegun();
    }

    @Override
    public GatewayAnswer cancel(PaymentHandle payment) {
        return new GatewayAnswer.NotBegun();
    }

    @Override
    public CaptureAnswer capture(CaptureTicket ticket) {
        return new CaptureAnswer.Refused(DONE_WITH_ORDER);
    }

    @Override
    public CaptureAnswer letGo(CaptureTicket ticket) {
        return new CaptureAnswer.Refused(DONE_WITH_ORDER);
    }

    @Override
    public CaptureAnswer findCapture(CaptureTicket ticket) {
        return new CaptureAnswer.Refused(DONE_WITH_ORDER);
    }

    /** The money goes onto the card in the transaction in which this answer is taken over. */
    @Override
    public RefundAnswer refund(RefundTicket refund) {
        return new RefundAnswer.Refunded(refund.key());
    }

    @Override
    public RefundAnswer findRefund(RefundTicket refund) {
        return refund(refund);
    }
}
