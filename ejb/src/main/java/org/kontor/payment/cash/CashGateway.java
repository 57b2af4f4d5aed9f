package org.kontor.payment.cash;

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
 * Cash on delivery: what the carrier collected is written down with the parcel that it handed over, so nobody is ever
 * asked, and nothing can be taken before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class CashGateway implements PaymentGateway {

    private static final String AT_THE_DOOR = "The carrier collects it when it hands a parcel over.";
    private static final String NOT_BACK = "The carrier pays nothing back at the door.";

    @Override
    public String name() {
        return PayMethod.COD.gateway();
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
        return new CaptureAnswer.Refused(AT_THE_DOOR);
    }

    @Override
    public CaptureAnswer letGo(CaptureTicket ticket) {
        return new CaptureAnswer.Refused(AT_THE_DOOR);
    }

    @Override
    public CaptureAnswer findCapture(CaptureTicket ticket) {
        return new CaptureAnswer.Refused(AT_THE_DOOR);
    }

    @Override
    public RefundAnswer refund(RefundTicket refund) {
        return new RefundAnswer.Refused(NOT_BACK);
    }

    @Override
    public RefundAnswer findRefund(RefundTicket refund) {
        return new RefundAnswer.Refused(NOT_BACK);
    }
}
