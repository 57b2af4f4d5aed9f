package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.notification.Letter;
import org.kontor.notification.Letters;
import org.kontor.notification.MailNotSent;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/** Tells customers what was called off, and what becomes of their money. */
@ApplicationScoped
class CancelMails implements OutboxHandler {

    @Inject
    private OrderQueries orders;

    @Inject
    private RefundQueries refunds;

    @Inject
    private Letters letters;

    @Inject
    private Ordering ordering;

    @Inject
    private PublicAddress address;

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
        var number = OrderNumber.parse(message.payload().getString("number"));
        var order = orders.byNumber(number).orElseThrow();
        var done = refunds.cancellation(message.payload().getString("cancellation")).orElseThrow();
        Map<String, Object> model = Map.of("order", order, "cancellation", done, "items", items(order, done),
                "back", done.refund(), "link", address.ofOrder(number, order.accessKey()));
        var letter = new Letter(message.dedupeKey(), "returns.cancelled", order.email(), order.shipTo().name(),
                List.of(number), model);
        letters.send(letter, () -> ordering.happened(number, "MAIL_CANCELLED", order.email().value()));
    }

    private static List<Map<String, Object>> items(OrderView order, CancellationView done) {
        return done.lines().stream().filter(part -> part.units() > 0).map(part -> {
            var line = order.lines().stream().filter(each -> each.id() == part.orderLineId()).findFirst().orElseThrow();
            return Map.<String, Object>of("name", line.name(), "label",
                    Objects.requireNonNullElse(line.optionLabel(), ""), "quantity", part.units());
        }).toList();
    }
}
