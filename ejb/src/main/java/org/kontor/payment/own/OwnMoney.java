package org.kontor.payment.own;

import org.kontor.payment.CaptureAnswer;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.ChargeRequest;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentGateway;
import org.kontor.payment.PaymentHandle;

/**
 * A way to pay for which no provider is asked. Its money is written down together with what moved it, so there is no page
 * to open, nothing new to hear, and nothing reserved that could be taken or let go.
 */
public interface OwnMoney extends PaymentGateway {

    PayMethod method();

    /** Why nothing can be taken by itself, in a sentence for staff. */
    String whyNotTaken();

    @Override
    default String name() {
        return method().gateway();
    }

    @Override
    default GatewayAnswer authorize(ChargeRequest request) {
        return new GatewayAnswer.NotBegun();
    }

    @Override
    default GatewayAnswer find(PaymentHandle payment) {
        return new GatewayAnswer.NotBegun();
    }

    @Override
    default GatewayAnswer cancel(PaymentHandle payment) {
        return new GatewayAnswer.NotBegun();
    }

    @Override
    default CaptureAnswer capture(CaptureTicket ticket) {
        return new CaptureAnswer.Refused(whyNotTaken());
    }

    @Override
    default CaptureAnswer letGo(CaptureTicket ticket) {
        return new CaptureAnswer.Refused(whyNotTaken());
    }

    @Override
    default CaptureAnswer findCapture(CaptureTicket ticket) {
        return new CaptureAnswer.Refused(whyNotTaken());
    }
}
