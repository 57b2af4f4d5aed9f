package org.kontor.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.checkout.OrderLetters;
import org.kontor.checkout.OrderLetters.Occasion;
import org.kontor.fulfilment.ParcelPlace;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.notification.MailNotSent;
import org.kontor.ordering.OrderView;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/** Tells customers that a parcel is on its way and that it arrived. */
@ApplicationScoped
class ParcelMails implements OutboxHandler {

    private static final Map<String, Occasion> OCCASIONS = Map.of(
            "parcel.shipped", new Occasion("dispatch.shipped", "MAIL_SHIPPED"),
            "parcel.delivered", new Occasion("dispatch.delivered", "MAIL_DELIVERED"));

    private static final int ONLY = 0;
    private static final int OF_SOME = 1;
    private static final int OF_MANY = 2;

    @Inject
    private OrderLetters letters;

    @Inject
    private ShipmentQueries shipments;

    @Override
    public String name() {
        return "parcel-mails";
    }

    @Override
    public boolean hears(String type) {
        return OCCASIONS.containsKey(type);
    }

    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        var order = letters.about(message);
        var parcel = shipments.byNumber(message.payload().getString("parcel")).orElseThrow();
        var parcels = shipments.of(order.number());
        var place = ParcelPlace.of(parcel, parcels);
        letters.send(message, order, OCCASIONS.get(message.type()), Map.of("parcel", parcel,
                "consignment", order.consignment(parcel.consignment()).orElseThrow(), "part", order.openUnits() > 0,
                "items", items(order, parcel)),
                naming(place, isMoreToCome(order, parcels)), place.number(), place.count());
    }

    private static List<Map<String, Object>> items(OrderView order, ShipmentView parcel) {
        var units = parcel.unitsByLine();
        return order.itemLines().stream().filter(line -> units.containsKey(line.id()))
                .map(line -> Map.<String,
                Object>of("name", line.name(), "label", Objects.requireNonNullElse(line.optionLabel(), ""),
                        "quantity", units.get(line.id()))).toList();
    }

    /** How the subject names the parcel: not at all when it is the only one, and without a count nobody knows yet. */
    private static int naming(ParcelPlace place, boolean more) {
        return more ? OF_MANY : place.isOnly() ? ONLY : OF_SOME;
    }

    /** Whether units are still to be sent that lie in no parcel yet. */
    private static boolean isMoreToCome(OrderView order, List<ShipmentView> parcels) {
        return order.openUnits() > parcels.stream().filter(parcel -> parcel.status().isUnderway())
                .mapToInt(ShipmentView::units).sum();
    }
}
