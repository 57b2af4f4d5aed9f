package org.kontor.checkout.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.notification.Letter;
import org.kontor.notification.Letters;
import org.kontor.notification.MailNotSent;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Email;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/** Writes to finance about a payment that has been UNKNOWN for too long, unless its outcome is known by then. */
@ApplicationScoped
class UnknownMails implements OutboxHandler {

    @Inject
    private AlertSettings settings;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Letters letters;

    @Inject
    private PublicAddress address;

    @Override
    public String name() {
        return "unknown-mails";
    }

    @Override
    public boolean hears(String type) {
        return type.equals(UnknownPayments.MESSAGE);
    }

    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var payment = payments.byId(message.payload().getJsonNumber("payment").longValue()).orElseThrow();
        if (settings.finance().isPresent() && payment.status() == PaymentStatus.UNKNOWN) {
            write(settings.finance().get(), message, payment);
        }
    }

    private void write(Email finance, OutboxMessage message, PaymentView payment) throws MailNotSent {
        letters.send(new Letter(message.dedupeKey(), "checkout.unknown", finance, "", List.of(payment.reference()),
                Map.of("payment", payment, "since", Instant.parse(message.payload().getString("since")), "said",
                        payment.trouble() == null ? "" : payment.trouble(), "link", address.of("/admin/unresolved"))),
                () -> { });
    }
}
