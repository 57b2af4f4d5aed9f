package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kontor.shared.inbox.InboxDesk;
import org.kontor.shared.inbox.InboxRow;
import org.kontor.web.Texts;

/** What payment provider and carrier said about an order without being asked: every webhook, and what became of it. */
@Named
@RequestScoped
public class OrderMessagesPage {

    @Inject
    private OrderDeskPage order;

    @Inject
    private InboxDesk inbox;

    private List<Line> lines;

    /** A webhook with its state as a badge. */
    public record Line(InboxRow message, String tone, String state) {

        static Line of(InboxRow message) {
            return new Line(message, Tones.of(message.status()),
                    Texts.INSTANCE.get("ordering.desk.message." + message.status()));
        }
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = inbox.about(subjects()).stream().map(Line::of).toList();
        }
        return lines;
    }

    /** The names under which the outside knows payments, their calls and parcels of this order. */
    private List<String> subjects() {
        var payments = order.getPayments().stream().flatMap(payment -> Stream.concat(
                Stream.of(payment.key(), payment.gatewayRef(), payment.intentRef()),
                payment.transactions().stream().map(call -> call.pspReference())));
        var parcels = order.getParcels().stream().map(card -> card.parcel().trackingNumber());
        return Stream.concat(payments, parcels).filter(Objects::nonNull).distinct().toList();
    }
}
