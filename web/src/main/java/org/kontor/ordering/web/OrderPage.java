package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** A customer's order behind its unguessable key: confirmation, payment state and tracking on one page. */
@Named
@RequestScoped
public class OrderPage {

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private ShipmentQueries shipments;

    @Inject
    private InvoiceQueries invoices;

    private String number;
    private String key;
    private OrderView order;
    private List<PaymentView> paid;
    private OrderState state;
    private List<ShipmentView> parcels;

    public void load() {
        order = OrderNumber.read(number).flatMap(known -> orders.byNumberAndKey(known, key)).orElse(null);
        if (order == null) {
            Responses.notFound();
            return;
        }
        paid = payments.of(order.number().value());
        parcels = shipments.of(order.number());
        state = OrderState.of(order, paid);
    }

    public OrderView getOrder() {
        return order;
    }

    public OrderState getState() {
        return state;
    }

    public String getTitle() {
        return state.title(order);
    }

    public String getText() {
        return state.text(order);
    }

    public List<OrderLineView> getLines() {
        return order.itemLines();
    }

    /** "Paid by Visa ···· 4242", or nothing while no card is known. */
    public String getCard() {
        return paid.stream().filter(payment -> payment.cardLast4() != null && payment.captured().isPositive())
                .findFirst()
                .map(payment -> Texts.INSTANCE.of("ordering.card", brand(payment.cardBrand()), payment.cardLast4()))
                .orElse(null);
    }

    private static String brand(String name) {
        return name == null || name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    public List<ParcelCard> getParcels() {
        return ParcelCard.of(order, parcels);
    }

    public List<TimelineStep> getTimeline() {
        return TimelineStep.of(order, parcels);
    }

    /** Invoices and credit notes of the order, oldest first. */
    public List<InvoiceRow> getDocuments() {
        return invoices.ofOrder(order.number());
    }

    public String getPayAddress() {
        return "/order/" + order.number() + "/pay";
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
