package org.kontor.checkout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.PaymentQueries;

/** What finance does about money that needs a look: one thing for each kind, and doing it twice does no harm. */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Unresolved {

    @Inject
    private Settlement settlement;

    @Inject
    private SettlementSteps steps;

    @Inject
    private TransferSteps receipts;

    @Inject
    private Transfers transfers;

    @Inject
    private PaymentQueries payments;

    /** Asks the provider, takes over what it holds, sends again what failed, or notes that a person transferred it. */
    public void resolve(OpenMoney.Kind kind, long paymentId, String key) {
        switch (kind) {
            case PAYMENT, RESERVATION -> settlement.settle(paymentId);
            case OTHER_AMOUNT -> settlement.accept(paymentId);
            case FOREIGN -> settlement.dismiss(paymentId);
            case CAPTURE, VOID -> {
                steps.letGoAgain(paymentId);
                payments.openCaptures(paymentId).forEach(settlement::settleCapture);
            }
            case REFUND -> settlement.settleRefund(payments.refundTicket(key));
            case FAILED_REFUND, BOUNCED_REFUND -> settlement.settleRefund(receipts.repeatRefund(paymentId, key));
            case TRANSFER -> transfers.sent(key);
        }
    }
}
