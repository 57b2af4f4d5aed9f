package org.kontor.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
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

/** Tells customers that a parcel is on its way and that it arrived. */
@ApplicationScoped
class ParcelMails implements OutboxHandler {

    private static final Map<String, String> KINDS = Map.of("parcel.shipped", "dispatch.shipped",
            "parcel.delivered", "dispatch.delivered");
    private static final Map<String, String> HAPPENINGS = Map.of("parcel.shipped", "MAIL_SHIPPED",
            "parcel.delivered", "MAIL_DELIVERED");

    @Inject
    private OrderQueries orders;

    @Inject
    private ShipmentQueries shipments;

    @Inject
    private Letters letters;

    @Inject
    private Ordering ordering;

    @Inject
    private PublicAddress address;

    @Override
    public String name() {
        return "parcel-mails";
    }

    @Override
    public boolean hears(String type) {
        return KINDS.containsKey(type);
    }

    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var number = OrderNumber.parse(message.payload().getString("number"));
        var order = orders.byNumber(number).orElseThrow();
        var parcel = shipments.byNumber(message.payload().getString("parcel")).orElseThrow();
        Map<String, Object> model = Map.of("order", order, "parcel", parcel, "part", order.openUnits() > 0,
                "items", items(order, parcel), "link", address.ofOrder(number, order.accessKey()));
        var letter = new Letter(message.dedupeKey(), KINDS.get(message.type()), order.email(), order.shipTo().name(),
                List.of(number), model);
        letters.send(letter, () -> ordering.happened(number, HAPPENINGS.get(message.type()), order.email().value()));
    }

    private static List<Map<String, Object>> items(OrderView order, ShipmentView parcel) {
        var units = parcel.unitsByLine();
        return order.itemLines().stream().filter(line -> units.containsKey(line.id()))
                .map(line -> Map.<String,
                Object>of("name", line.name(), "label", Objects.requireNonNullElse(line.optionLabel(), ""),
                        "quantity", units.get(line.id()))).toList();
    }
}
