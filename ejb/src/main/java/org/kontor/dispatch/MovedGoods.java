package org.kontor.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.checkout.OrderLetters;
import org.kontor.checkout.OrderLetters.Occasion;
import org.kontor.checkout.WaitingLine;
import org.kontor.dispatch.PromiseSteps.Looked;
import org.kontor.inventory.Allotment;
import org.kontor.inventory.WaitingQueries;
import org.kontor.notification.MailNotSent;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/**
 * Goods that orders wait for come on another day, or goods that were here are gone. One message about the SKU becomes one
 * for each order that waits; each is promised its delivery anew, and its buyer is told what is true by then: that it
 * takes longer, or, after such a mail, that it takes less. The timeline of the order remembers which day was told.
 */
@ApplicationScoped
class MovedGoods implements OutboxHandler {

    static final String OF_ORDER = "order.goods.moved";
    private static final String OF_SKU = "goods.moved";
    private static final String MAILED = "MAIL_DELAYED";
    private static final Occasion DELAYED = new Occasion("dispatch.delayed", MAILED);
    private static final String BETWEEN = " · ";
    private static final Set<OrderStatus> AGREED = EnumSet.of(OrderStatus.CONFIRMED, OrderStatus.ON_HOLD);
    private static final int AT_ONCE = 500;

    @Inject
    private OrderLetters letters;

    @Inject
    private PromiseSteps promises;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private OrderQueries orders;

    @Override
    public String name() {
        return "moved-goods";
    }

    @Override
    public boolean hears(String type) {
        return OF_SKU.equals(type) || OF_ORDER.equals(type);
    }

    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var payload = message.payload();
        var sku = Sku.parse(payload.getString("sku"));
        var from = payload.getString("from");
        if (OF_ORDER.equals(message.type())) {
            tell(promises.move(OrderNumber.parse(payload.getString("number")), sku), sku, from);
            return;
        }
        var queue = waiting.queue(sku, payload.getInt("before"));
        for (var first = 0; first < queue.size(); first += AT_ONCE) {
            promises.leave(queue.subList(first, Math.min(queue.size(), first + AT_ONCE)), sku.value(), from,
                    payload.getString("mark"));
        }
    }

    private void tell(Looked looked, Sku sku, String from) throws MailNotSent {
        var order = looked.order();
        var lot = looked.lots().get(sku);
        if (lot == null || lot.waiting() == 0 || !AGREED.contains(order.status())) {
            return;
        }
        var before = orders.timeline(order.number()).stream().filter(entry -> entry.kind().equals(MAILED))
                .map(entry -> entry.detail().split(BETWEEN)).filter(part -> part.length > 1
                        && part[1].equals(sku.value())).map(part -> part.length > 2 ? part[2] : "").toList();
        var known = before.isEmpty() ? from : before.get(before.size() - 1);
        var day = lot.expectedOn() == null ? "" : lot.expectedOn().toString();
        var sooner = !before.isEmpty() && !day.isEmpty() && (known.isEmpty() || day.compareTo(known) < 0);
        if (sooner || isLater(known, day, before.isEmpty())) {
            letters.send("delayed:" + order.number() + ":" + sku + ":" + before.size(), order, DELAYED,
                    order.email().value() + BETWEEN + note(sku.value(), lot), Map.of("late", WaitingLine.of(order,
                            Map.of(sku, lot)).get(0), "waits", WaitingLine.of(order, looked.lots()), "sooner", sooner,
                            "promises", looked.promised() ? Stream.ofNullable(order.promiseOf(sku)).toList() : List.of()),
                    sooner ? 1 : 0);
        }
    }

    /** Days as ISO dates, which compare as text; empty before is what was here, empty after is what nobody knows. */
    private static boolean isLater(String known, String day, boolean first) {
        return known.isEmpty() ? first : day.isEmpty() || day.compareTo(known) > 0;
    }

    /** What the timeline keeps of goods and the day on which they are expected now. */
    static String note(String sku, Allotment lot) {
        return lot == null || lot.expectedOn() == null ? sku : sku + BETWEEN + lot.expectedOn();
    }
}
