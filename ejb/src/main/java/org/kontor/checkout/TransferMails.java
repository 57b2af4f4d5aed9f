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
import org.kontor.payment.PaymentQueries;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/** Tells customers where to transfer what is missing: with the order, as a reminder, and when only a part came. */
@ApplicationScoped
class TransferMails implements OutboxHandler {

    private static final Map<String, String> KINDS = Map.of("transfer.awaited", "checkout.transfer",
            "transfer.reminder", "checkout.reminder", "payment.part", "checkout.part");
    private static final Map<String, String> HAPPENINGS = Map.of("transfer.awaited", "MAIL_TRANSFER",
            "transfer.reminder", "MAIL_REMINDER", "payment.part", "MAIL_PART");

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Letters letters;

    @Inject
    private Ordering ordering;

    @Inject
    private PublicAddress address;

    @Override
    public String name() {
        return "transfer-mails";
    }

    @Override
    public boolean hears(String type) {
        return KINDS.containsKey(type);
    }

    /** What is no longer waited for needs no mail. */
    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var number = OrderNumber.parse(message.payload().getString("number"));
        var order = orders.byNumber(number).orElseThrow();
        var transfer = payments.of(number.value()).stream()
                .flatMap(payment -> payments.transferOf(payment, order.market()).stream()).findFirst();
        if (!order.isPayable() || transfer.isEmpty()) {
            return;
        }
        Map<String, Object> model = Map.of("order", order, "transfer", transfer.get(), "until", order.payUntil(),
                "code", address.of("/transfer-code/" + number + ".png?key=" + order.accessKey()),
                "link", address.ofOrder(number, order.accessKey()));
        var letter = new Letter(message.dedupeKey(), KINDS.get(message.type()), order.email(), order.shipTo().name(),
                List.of(number), model);
        letters.send(letter, () -> ordering.happened(number, HAPPENINGS.get(message.type()), order.email().value()));
    }
}
