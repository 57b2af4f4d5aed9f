package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.PaymentQueries;
import org.kontor.shared.inbox.InboxHandler;
import org.kontor.shared.inbox.InboxMessage;

/**
 * Applies notifications of the payment provider. A notification is only a bell: what is true is read from the provider,
 * so order, repeats and forged amounts do not matter.
 */
@ApplicationScoped
class ProviderNews implements InboxHandler {

    /** A payment that is taken is told of three or four times more; only these can say something new. */
    private static final String MONEY_GOES_BACK = "(charge\\.(refund|dispute)|refund).*";

    @Inject
    private PaymentQueries payments;

    @Inject
    private Settlement settlement;

    @Override
    public boolean hears(String provider) {
        return provider.equals("stripe");
    }

    @Override
    public Outcome apply(InboxMessage message) {
        if (!message.type().matches("(checkout\\.session|payment_intent|charge|refund)\\..+")) {
            return new Outcome.NothingToDo();
        }
        var payment = payments.byKey(message.subject())
                .or(() -> payments.byGatewayRef(message.provider(), message.subject()));
        if (payment.isEmpty()) {
            return new Outcome.Later("no payment " + message.subject() + " is known yet");
        }
        if (payment.get().isSettled() && !message.type().matches(MONEY_GOES_BACK)) {
            return new Outcome.NothingToDo();
        }
        var changed = settlement.settle(payment.get());
        for (var ticket : payments.openCaptures(payment.get().id()).stream().filter(CaptureTicket::isSent).toList()) {
            settlement.settleCapture(ticket);
            changed = true;
        }
        for (var ticket : payments.openRefunds(payment.get().id())) {
            settlement.settleRefund(ticket);
            changed = true;
        }
        return changed ? new Outcome.Applied() : new Outcome.NothingToDo();
    }
}
