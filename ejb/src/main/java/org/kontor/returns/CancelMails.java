package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.checkout.OrderLetters;
import org.kontor.checkout.OrderLetters.Occasion;
import org.kontor.notification.MailNotSent;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/** Tells customers what was called off, and what becomes of their money. */
@ApplicationScoped
class CancelMails implements OutboxHandler {

    private static final Occasion CANCELLED = new Occasion("returns.cancelled", "MAIL_CANCELLED");

    @Inject
    private OrderLetters letters;

    @Inject
    private RefundQueries refunds;

    @Inject
    private PaymentQueries payments;

    @Override
    public String name() {
        return "cancel-mails";
    }

    @Override
    public boolean hears(String type) {
        return type.equals("order.cancelled");
    }

    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var order = letters.about(message);
        var done = refunds.cancellation(message.payload().getString("cancellation")).orElseThrow();
        letters.send(message, order, CANCELLED, Map.of("cancellation", done, "items", items(order, done),
                "back", done.refund(), "due", asked(order)));
    }

    /** What its buyer is still asked for, while it waits for its money; gift cards hold what they pay of it. */
    private Money asked(OrderView order) {
        var held = Money.sum(order.currency(), payments.of(order.number().value()).stream()
                .filter(payment -> payment.status().isLive()).map(PaymentView::covered).toList());
        return order.status() == OrderStatus.PENDING_PAYMENT ? order.due().minus(held) : Money.zero(order.currency());
    }

    private static List<Map<String, Object>> items(OrderView order, CancellationView done) {
        return done.lines().stream().filter(part -> part.units() > 0).map(part -> {
            var line = order.lines().stream().filter(each -> each.id() == part.orderLineId()).findFirst().orElseThrow();
            return Map.<String, Object>of("name", line.name(), "label",
                    Objects.requireNonNullElse(line.optionLabel(), ""), "quantity", part.units());
        }).toList();
    }
}
