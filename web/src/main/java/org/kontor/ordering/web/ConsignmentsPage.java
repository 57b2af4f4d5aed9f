package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderView;
import org.kontor.web.Texts;

/** The consignments of an order in the words of its pages, for customers and for staff. */
@Named
@RequestScoped
public class ConsignmentsPage {

    /** What goes where; nothing where all goes in one consignment. */
    public List<ConsignmentCard> cards(OrderView order) {
        return ConsignmentCard.of(order);
    }

    /** What a delivery is called beside what it costs. */
    public String label(OrderView order, OrderView.DeliveryCost delivery) {
        return ConsignmentCard.label(order, delivery);
    }

    /** Where the bill goes when nobody said otherwise. */
    public String billSame(OrderView order) {
        return Texts.INSTANCE.get(order.isDivided() ? "ordering.consignment.billSame" : "ordering.desk.billSame");
    }

    /** The ways by which it goes. */
    public String ways(OrderView order) {
        return order.consignments().stream().map(ConsignmentView::name).distinct().collect(Collectors.joining(", "));
    }
}
