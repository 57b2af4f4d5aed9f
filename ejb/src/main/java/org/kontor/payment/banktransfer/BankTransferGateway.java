package org.kontor.payment.banktransfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.banking.BankQueries;
import org.kontor.payment.ChargeRequest;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentHandle;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.RefundAnswer;
import org.kontor.payment.RefundTicket;
import org.kontor.payment.own.OwnMoney;

/** Bank transfers: the provider is the shop's own bank account, and people are the wire. Nothing is ever reserved. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class BankTransferGateway implements OwnMoney {

    @Inject
    private BankQueries bank;

    @Override
    public PayMethod method() {
        return PayMethod.TRANSFER;
    }

    @Override
    public String whyNotTaken() {
        return "A bank transfer reserves nothing.";
    }

    /** The same payment always has the same reference; its money may be there before anybody asked for it. */
    @Override
    public GatewayAnswer authorize(ChargeRequest request) {
        return find(request.reference(), request.key());
    }

    @Override
    public GatewayAnswer find(PaymentHandle payment) {
        return find(payment.reference(), payment.key());
    }

    private GatewayAnswer find(String order, String key) {
        var reference = CreditorReference.of(order, key).value();
        return bank.receivedFor(key).<GatewayAnswer>map(sum -> new GatewayAnswer.Received(reference, order, sum))
                .orElseGet(() -> waiting(reference));
    }

    /** Nobody can stop a transfer: it is only no longer waited for. Money that has come stays what it is. */
    @Override
    public GatewayAnswer cancel(PaymentHandle payment) {
        var found = find(payment);
        return found instanceof GatewayAnswer.Received ? found
                : new GatewayAnswer.Declined(PaymentStatus.EXPIRED, "The transfer is no longer waited for.");
    }

    @Override
    public RefundAnswer refund(RefundTicket refund) {
        return findRefund(refund);
    }

    /** In progress until finance says that it was transferred. */
    @Override
    public RefundAnswer findRefund(RefundTicket refund) {
        return bank.isSent(refund.key()) ? new RefundAnswer.Refunded(refund.key())
                : new RefundAnswer.InProgress(refund.key());
    }

    private static GatewayAnswer.Pending waiting(String reference) {
        return new GatewayAnswer.Pending(reference, null, null, false, null);
    }
}
