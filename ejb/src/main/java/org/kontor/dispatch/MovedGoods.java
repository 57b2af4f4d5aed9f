package org.kontor.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.checkout.OrderLetters;
import org.kontor.checkout.OrderLetters.Occasion;
import org.kontor.checkout.WaitingLine;
import org.kontor.inventory.WaitingQueries;
import org.kontor.notification.MailNotSent;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/**
 * Goods that orders wait for come on another day: each order is promised its delivery anew, and whoever waits longer is
 * told. What came or moved once more meanwhile is not told.
 */
@ApplicationScoped
class MovedGoods implements OutboxHandler {

    private static final Occasion LATER = new Occasion("dispatch.delayed", "MAIL_DELAYED");
    private static final Set<OrderStatus> AGREED = EnumSet.of(OrderStatus.CONFIRMED, OrderStatus.ON_HOLD);

    @Inject
    private OrderLetters letters;

    @Inject
    private PromiseSteps promises;

    @Inject
    private WaitingQueries waiting;

    @Override
    public String name() {
        return "moved-goods";
    }

    @Override
    public boolean hears(String type) {
        return "goods.moved".equals(type);
    }

    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var payload = message.payload();
        var sku = Sku.parse(payload.getString("sku"));
        var to = LocalDate.parse(payload.getString("to"));
        promises.move(OrderNumber.parse(payload.getString("number")), sku + " · " + to);
        var order = letters.about(message);
        if (AGREED.contains(order.status()) && isLater(payload.getString("from"), to)) {
            tell(message, order, sku, to);
        }
    }

    private static boolean isLater(String from, LocalDate to) {
        return from.isEmpty() || to.isAfter(LocalDate.parse(from));
    }

    private void tell(OutboxMessage message, OrderView order, Sku sku, LocalDate to) throws MailNotSent {
        var line = WaitingLine.of(order, waiting.ofOrder(order.number(), List.of(sku))).stream()
                .filter(late -> to.equals(late.day())).findFirst();
        if (line.isPresent()) {
            letters.send(message, order, LATER, Map.of("late", line.get()));
        }
    }
}
