package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderProgress;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.web.Formats;
import org.kontor.web.Responses;
import org.kontor.web.Texts;
import org.kontor.web.WorkingDays;

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

    @Inject
    private DeliveryQueries delivery;

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
                .findFirst().map(payment -> Taken.of(payment).text()).orElse(null);
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

    /** When it should arrive, as promised when it was ordered; nothing once it has left or when it will not be sent. */
    public String getExpected() {
        if (order.progress() != OrderProgress.IN_PREPARATION || order.confirmedAt() == null) {
            return null;
        }
        var paidOn = LocalDate.ofInstant(order.confirmedAt(), BusinessClock.SHOP_ZONE);
        return delivery.method(order.deliveryMethod(), order.shipTo().country(), order.items())
                .map(way -> Texts.INSTANCE.of("ordering.expected", Formats.days(
                        WorkingDays.after(paidOn, way.minDays()), WorkingDays.after(paidOn, way.maxDays()))))
                .orElse(null);
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
