package org.kontor.payment.cash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kontor.payment.PayMethod;
import org.kontor.payment.RefundAnswer;
import org.kontor.payment.RefundTicket;
import org.kontor.payment.own.OwnMoney;

/**
 * Cash on delivery: what the carrier collected is written down with the parcel that it handed over, so nobody is ever
 * asked, and nothing can be taken before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class CashGateway implements OwnMoney {

    private static final String NOT_BACK = "The carrier pays nothing back at the door.";

    @Override
    public PayMethod method() {
        return PayMethod.COD;
    }

    @Override
    public String whyNotTaken() {
        return "The carrier collects it when it hands a parcel over.";
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
