package org.kontor.ordering.web;

import java.util.List;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.web.Texts;

/** A parcel of an order with what is in it, as staff see it. */
public record DeskParcel(ShipmentView parcel, List<Item> items, boolean divided) {

    /** Units of a line in the parcel. */
    public record Item(OrderLineView line, int units) {
    }

    static DeskParcel of(ShipmentView parcel, OrderView order) {
        var units = parcel.unitsByLine();
        return new DeskParcel(parcel, order.itemLines().stream().filter(line -> units.containsKey(line.id()))
                .map(line -> new Item(line, units.get(line.id()))).toList(), order.isDivided());
    }

    public String getTitle() {
        return divided ? Texts.INSTANCE.of("ordering.desk.parcel.of", parcel.number(), parcel.consignment())
                : Texts.INSTANCE.of("ordering.desk.parcel", parcel.number());
    }

    /** What its carrier collects, or has collected; empty for most parcels. */
    public String getMoney() {
        var collect = parcel.collect();
        return collect == null ? "" : collect.isOpen() ? Texts.INSTANCE.of("ordering.desk.collect", collect.asked())
                : Texts.INSTANCE.of("ordering.desk.collected", collect.collected());
    }

    /** Packed, and nobody knows yet whether the carrier will come. */
    public boolean isOpen() {
        return parcel.status().isUnderway();
    }

    public boolean isTracked() {
        return parcel.trackingNumber() != null;
    }

    /** Whether the carrier says something that the parcel's own status does not say. */
    public boolean isNewsworthy() {
        return isTracked() && parcel.tracking() != null && !parcel.tracking().name().equals(parcel.status().name());
    }

    public boolean isGivenUp() {
        return parcel.status() == ShipmentStatus.CANCELLED;
    }

    public String tone() {
        return Tones.of(parcel.status());
    }
}
