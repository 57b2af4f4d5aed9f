package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.risk.CardsTaken;
import org.kontor.risk.PaymentBrake;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.inbox.InboxHandler;
import org.kontor.shared.inbox.InboxMessage;

/**
 * Applies notifications of the payment provider. A notification is only a bell: what is true is read from the provider,
 * so order, repeats and forged amounts do not matter. What is said of cards is told to the brake on payments.
 */
@ApplicationScoped
class ProviderNews implements InboxHandler, CardsTaken {

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
            refused(message, payment.get());
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
        if (message.type().matches(MONEY_GOES_BACK)) {
            changed |= settlement.settleRefundNews(payment.get());
        }
        return changed ? new Outcome.Applied() : new Outcome.NothingToDo();
    }

    @Override
    public long since(Instant moment) {
        return payments.cardsTakenSince(moment);
    }

    /** Who tried too many cards has all card pages closed; a transfer stays open. */
    private void refused(InboxMessage message, PaymentView payment) {
        brake.declined(message.provider() + ":" + message.eventId(), OrderNumber.parse(payment.reference()),
                        happenedAt(message)).stream()
                .flatMap(order -> payments.of(order.value()).stream())
                .filter(each -> each.status().isOpen() && each.method().equals(PayMethod.CARD.code()))
                .forEach(each -> settlement.close(each.id()));
    }

    private static Instant happenedAt(InboxMessage message) {
        try (var reader = JsonMaker.reader(message.body())) {
            var created = reader.readObject().getJsonNumber("created");
            return created == null ? message.receivedAt() : Instant.ofEpochSecond(created.longValue());
        }
    }
}
