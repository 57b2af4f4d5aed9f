package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.PaymentQueries;
import org.kontor.risk.PaymentBrake;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.inbox.InboxHandler;
import org.kontor.shared.inbox.InboxMessage;

/**
 * Applies notifications of the payment provider. A notification is only a bell: what is true is read from the provider,
 * so order, repeats and forged amounts do not matter.
 */
@ApplicationScoped
class ProviderNews implements InboxHandler {

    private static final String CARD_REFUSED = "payment_intent.payment_failed";
    /** A payment that is taken is told of three or four times more; only these can say something new. */
    private static final String MONEY_GOES_BACK = "(charge\\.(refund|dispute)|refund).*";

    @Inject
    private PaymentQueries payments;

    @Inject
    private Settlement settlement;

    @Inject
    private PaymentBrake brake;

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
        if (message.type().equals(CARD_REFUSED)) {
            refused(message, OrderNumber.parse(payment.get().reference()));
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

    /** Who tried too many cards has the page closed. */
    private void refused(InboxMessage message, OrderNumber order) {
        if (brake.declined(message.provider() + ":" + message.eventId(), order)) {
            settlement.closeOrder(order);
        }
    }
}
