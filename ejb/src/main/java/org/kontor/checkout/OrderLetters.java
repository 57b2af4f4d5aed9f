package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.notification.Letter;
import org.kontor.notification.Letters;
import org.kontor.notification.MailNotSent;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.outbox.OutboxMessage;

/**
 * Writes to the buyer of an order what a message of the outbox is about. The letter knows the order and the link to its
 * page, its subject begins with the order's number, and the order's timeline notes that it was sent.
 */
@ApplicationScoped
public class OrderLetters {

    @Inject
    private OrderQueries orders;

    @Inject
    private Ordering ordering;

    @Inject
    private Letters letters;

    @Inject
    private PublicAddress address;

    /** The kind of a letter ({@link Letter}), and what the timeline calls the sending of it. */
    public record Occasion(String kind, String happening) {
    }

    /** The order that a message names. */
    public OrderView about(OutboxMessage message) {
        return orders.byNumber(OrderNumber.parse(message.payload().getString("number"))).orElseThrow();
    }

    /** Sends the letter with what only this kind of letter says; {@code subject} follows the number in its subject. */
    public void send(OutboxMessage message, OrderView order, Occasion occasion, Map<String, Object> says,
            Object... subject) throws MailNotSent {
        send(message.dedupeKey(), order, occasion, order.email().value(), says, subject);
    }

    /** The same for a letter with a key of its own ({@link Letter}), of which the timeline notes more than to whom. */
    public void send(String key, OrderView order, Occasion occasion, String note, Map<String, Object> says,
            Object... subject) throws MailNotSent {
        var model = new HashMap<String, Object>(Map.of("order", order, "link", link(order)));
        model.putAll(says);
        var letter = new Letter(key, occasion.kind(), order.email(), order.shipTo().name(),
                Stream.concat(Stream.of(order.number()), Stream.of(subject)).toList(), model);
        letters.send(letter, () -> ordering.noted(order.number(), occasion.happening(), note));
    }

    private String link(OrderView order) {
        return address.ofOrder(order.number(), order.accessKey());
    }
}
