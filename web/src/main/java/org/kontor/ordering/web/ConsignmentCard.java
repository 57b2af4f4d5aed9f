package org.kontor.ordering.web;

import java.util.List;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Address;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** A consignment of an order that goes in several: where it goes and how, when, and what is in it. */
public record ConsignmentCard(int no, String title, Address shipTo, String when, List<String> contents) {

    /** None where all goes in one. */
    static List<ConsignmentCard> of(OrderView order) {
        return !order.isDivided() ? List.of() : order.consignments().stream().map(ConsignmentCard::of).toList();
    }

    private static ConsignmentCard of(ConsignmentView consignment) {
        return new ConsignmentCard(consignment.no(), title(consignment.no(), consignment.name()), consignment.shipTo(),
                consignment.promise() == null ? null : Texts.INSTANCE.of("ordering.expected",
                        Formats.days(consignment.promise().first(), consignment.promise().last())),
                consignment.pieces().stream().map(some -> Texts.INSTANCE.of("ordering.parcel.line", some.quantity(),
                        some.name())).toList());
    }

    private static String title(int no, String name) {
        return Texts.INSTANCE.of("ordering.consignment", no, name);
    }

    /** What a delivery is called beside what it costs. */
    static String label(OrderView order, OrderView.DeliveryCost delivery) {
        return order.isDivided() ? title(delivery.no(), delivery.name()) : delivery.name();
    }
}
