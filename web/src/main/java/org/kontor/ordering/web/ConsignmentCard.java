package org.kontor.ordering.web;

import java.util.List;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Address;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/**
 * A consignment of an order that goes in several: where it goes and how, when, and what is in it but for what was called
 * off. {@code when} is null once the order has arrived, will not be sent, or is looked at first.
 */
public record ConsignmentCard(int no, String title, Address shipTo, String when, List<String> contents) {

    /** None where all goes in one. */
    static List<ConsignmentCard> of(OrderView order) {
        return !order.isDivided() ? List.of() : order.going().stream()
                .map(each -> of(each, order.isComing())).toList();
    }

    private static ConsignmentCard of(ConsignmentView consignment, boolean coming) {
        return new ConsignmentCard(consignment.no(), title(consignment.no(), consignment.name()), consignment.shipTo(),
                consignment.promise() == null || !coming ? null : Texts.INSTANCE.of("ordering.expected",
                        Formats.days(consignment.promise().first(), consignment.promise().last())),
                consignment.kept().stream().map(some -> Texts.INSTANCE.of("ordering.parcel.line", some.kept(),
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
