package org.kontor.ordering.web;

import java.util.List;
import org.kontor.fulfilment.ParcelPlace;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.fulfilment.TrackingEvent;
import org.kontor.ordering.OrderView;
import org.kontor.shipping.TrackingStatus;
import org.kontor.web.Texts;

/** A parcel that has left, as the customer follows it: what is in it, where it is, and the carrier's own page. */
public record ParcelCard(String title, String status, String tone, String trackingNumber, String trackingUrl,
                         List<String> contents, List<TrackingEvent> events, String money) {

    static List<ParcelCard> of(OrderView order, List<ShipmentView> shipments) {
        var left = shipments.stream().filter(shipment -> shipment.status().hasLeft()).toList();
        return left.stream().map(shipment -> of(order, shipment, ParcelPlace.of(shipment, shipments))).toList();
    }

    private static ParcelCard of(OrderView order, ShipmentView shipment, ParcelPlace place) {
        var tracking = shipment.tracking() == null ? TrackingStatus.UNKNOWN : shipment.tracking();
        return new ParcelCard(title(order, shipment, place),
                Texts.INSTANCE.get("ordering.tracking." + tracking.name()), tone(tracking), shipment.trackingNumber(),
                shipment.trackingUrl(), contents(order, shipment), shipment.events(), money(shipment));
    }

    /** What is paid for it at the door; empty for most parcels. */
    private static String money(ShipmentView shipment) {
        var collect = shipment.collect();
        return collect != null && !collect.isOpen() ? Texts.INSTANCE.of("ordering.parcel.door.paid", collect.collected())
                : shipment.toPay().map(amount -> Texts.INSTANCE.of("ordering.parcel.door", amount)).orElse("");
    }

    private static String title(OrderView order, ShipmentView shipment, ParcelPlace place) {
        var title = Texts.INSTANCE.of("ordering.parcel", place.number(), place.count());
        return !order.isDivided() ? title : order.consignment(shipment.consignment()).map(each -> Texts.INSTANCE
                .of("ordering.parcel.to", title, each.shipTo().name(), each.shipTo().city())).orElse(title);
    }

    private static String tone(TrackingStatus status) {
        return switch (status) {
            case DELIVERED -> "ok";
            case EXCEPTION, RETURN_TO_SENDER -> "warn";
            default -> "info";
        };
    }

    private static List<String> contents(OrderView order, ShipmentView shipment) {
        var units = shipment.unitsByLine();
        return order.itemLines().stream().filter(line -> units.containsKey(line.id()))
                .map(line -> Texts.INSTANCE.of("ordering.parcel.line", units.get(line.id()), line.name())).toList();
    }

    public boolean linked() {
        return trackingUrl != null;
    }
}
