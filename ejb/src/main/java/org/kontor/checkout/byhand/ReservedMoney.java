package org.kontor.checkout.byhand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.Settlement;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;

/**
 * Where finance takes money that is reserved for an order, all or a part, or lets go what is left of it, without waiting
 * for a parcel. Written down first, then asked for; what the provider says is in the payment that comes back.
 */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.NEVER)
public class ReservedMoney {

    @Inject
    private ReservedSteps steps;

    @Inject
    private Settlement settlement;

    @Inject
    private PaymentQueries payments;

    /**
     * Takes an amount. Refuses with {@link CheckoutRefused}, and keeps that it did, more than is due or reserved, an order
     * on hold, and what is not as the page showed it.
     */
    public PaymentView take(ByHand wish, Money amount) {
        try {
            steps.take(wish, amount);
        } catch (CheckoutRefused refused) {
            steps.noteRefusal(wish, amount, refused);
            throw refused;
        }
        return settled(wish);
    }

    /**
     * Lets go all that is still reserved. An order that is not covered without it is suspended, and its customer asked
     * to pay again; refuses like {@link #take}.
     */
    public PaymentView letGo(ByHand wish) {
        steps.letGo(wish);
        return settled(wish);
    }

    private PaymentView settled(ByHand wish) {
        settlement.settleCaptures(wish.order());
        return payments.byId(wish.paymentId()).orElseThrow();
    }
}
