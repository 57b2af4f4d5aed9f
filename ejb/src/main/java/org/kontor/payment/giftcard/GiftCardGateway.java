package org.kontor.payment.giftcard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kontor.payment.PayMethod;
import org.kontor.payment.RefundAnswer;
import org.kontor.payment.RefundTicket;
import org.kontor.payment.own.OwnMoney;

/**
 * The shop itself as the provider of gift cards. Whoever asks how a payment stands hears nothing new, for the payment's
 * own row was written together with the card; a refund is done as soon as it is written down.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class GiftCardGateway implements OwnMoney {

    @Override
    public PayMethod method() {
        return PayMethod.GIFT_CARD;
    }

    @Override
    public String whyNotTaken() {
        return "A gift card is taken or let go together with its order.";
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
