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

/** Tells customers that money is on its way back to them. */
@ApplicationScoped
class RefundMails implements OutboxHandler {

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
        return "refund-mails";
    }

    @Override
    public boolean hears(String type) {
        return type.equals("refund.paid");
    }

    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var number = OrderNumber.parse(message.payload().getString("number"));
        var order = orders.byNumber(number).orElseThrow();
        var refund = refunds.byNumber(message.payload().getString("refund")).orElseThrow();
        Map<String, Object> model = Map.of("order", order, "refund", refund, "items", items(order, refund),
                "link", address.ofOrder(number, order.accessKey()));
        var letter = new Letter(message.dedupeKey(), "returns.refunded", order.email(), order.shipTo().name(),
                List.of(number, refund.amount()), model);
        letters.send(letter, () -> ordering.happened(number, "MAIL_REFUNDED", order.email().value()));
    }

    private static List<Map<String, Object>> items(OrderView order, RefundView refund) {
        return refund.lines().stream().map(part -> {
            var line = order.lines().stream().filter(each -> each.id() == part.orderLineId()).findFirst().orElseThrow();
            return Map.<String, Object>of("name", part.units() > 1 ? part.units() + " × " + line.name() : line.name(),
                    "label", Objects.requireNonNullElse(line.optionLabel(), ""), "amount", part.amount());
        }).toList();
    }
}
