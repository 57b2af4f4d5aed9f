package org.kontor.checkout.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.checkout.OrderLetters.Occasion;
import org.kontor.checkout.OrderLetters;
import org.kontor.notification.MailNotSent;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/** Tells customers where to transfer what is missing: with the order, as a reminder, and when only a part came. */
@ApplicationScoped
class TransferMails implements OutboxHandler {

    private static final String OVERDUE = "invoice.overdue";
    private static final Map<String, Occasion> OCCASIONS = Map.of(
            "transfer.awaited", new Occasion("checkout.transfer", "MAIL_TRANSFER"),
            "transfer.reminder", new Occasion("checkout.reminder", "MAIL_REMINDER"),
            "payment.part", new Occasion("checkout.part", "MAIL_PART"),
            OVERDUE, new Occasion("checkout.overdue", "MAIL_OVERDUE"));

    @Inject
    private OrderLetters letters;

    @Inject
    private PaymentQueries payments;

    @Inject
    private PublicAddress address;

    @Override
    public String name() {
        return "transfer-mails";
    }

    @Override
    public boolean hears(String type) {
        return OCCASIONS.containsKey(type);
    }

    /** What is no longer waited for needs no mail. */
    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var order = letters.about(message);
        var all = payments.of(order.number().value());
        var transfer = all.stream().flatMap(payment -> payments.transferOf(payment, order.market()).stream())
                .findFirst();
        var owed = all.stream().filter(payment -> payment.owed().isPositive()).findFirst();
        if ((order.isPayable() || owed.isPresent()) && transfer.isPresent()) {
            letters.send(message, order, OCCASIONS.get(message.type()), Map.of("transfer", transfer.get(),
                    "until", owed.<Object>map(PaymentView::dueOn).orElse(order.payUntil()), "code",
                    address.of("/transfer-code/" + order.number() + ".png?key=" + order.accessKey())));
        }
    }
}
