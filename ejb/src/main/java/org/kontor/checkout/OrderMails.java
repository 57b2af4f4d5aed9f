package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kontor.notification.Letter;
import org.kontor.notification.Letters;
import org.kontor.notification.MailNotSent;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.Ordering;
import org.kontor.ordering.PaymentProgress;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/**
 * Tells customers what became of their order before anything is sent: confirmed, not paid in time, or paid too late.
 */
@ApplicationScoped
class OrderMails implements OutboxHandler {

    private static final Map<String, String> KINDS = Map.of("order.confirmed", "checkout.confirmed",
            "order.expired", "checkout.expired", "payment.returned", "checkout.returned",
            "payment.ended", "checkout.ended");
    private static final Map<String, String> HAPPENINGS = Map.of("order.confirmed", "MAIL_CONFIRMED",
            "order.expired", "MAIL_EXPIRED", "payment.returned", "MAIL_RETURNED", "payment.ended", "MAIL_ENDED");

    @Inject
    private OrderQueries orders;

    @Inject
    private Letters letters;

    @Inject
    private Ordering ordering;

    @Inject
    private PublicAddress address;

    @Override
    public String name() {
        return "order-mails";
    }

    @Override
    public boolean hears(String type) {
        return KINDS.containsKey(type);
    }

    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var number = OrderNumber.parse(message.payload().getString("number"));
        var order = orders.byNumber(number).orElseThrow();
        var link = message.type().equals("order.expired") ? address.of("/")
                : address.ofOrder(number, order.accessKey());
        var letter = new Letter(message.dedupeKey(), KINDS.get(message.type()), order.email(), order.shipTo().name(),
                List.of(number), Map.of("order", order, "link", link,
                "reserved", order.paymentStatus() == PaymentProgress.AUTHORIZED));
        letters.send(letter, () -> ordering.happened(number, HAPPENINGS.get(message.type()), order.email().value()));
    }
}
