package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.checkout.Lack;
import org.kontor.checkout.SaleTerms;
import org.kontor.content.PublicationView;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransferOrder;
import org.kontor.returns.RefundQueries;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Formats;
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

    @Inject
    private RefundQueries refunds;

    @Inject
    private SaleTerms sale;

    private String number;
    private String key;
    private String refused;
    private String late;
    private String paused;
    private OrderView order;
    private List<PaymentView> paid;
    private OrderState state;
    private TransferOrder transfer;
    private PublicationView toAgree;
    private boolean cancellable;
    private List<ShipmentView> parcels;

    public void load() {
        order = OrderNumber.read(number).flatMap(known -> orders.byNumberAndKey(known, key)).orElse(null);
        if (order == null) {
            Responses.notFound();
            return;
        }
        paid = payments.of(order.number().value());
        parcels = shipments.of(order.number());
        state = OrderState.of(order, paid, parcels);
        toAgree = order.terms() == null && order.status() == OrderStatus.PENDING_PAYMENT && state.isPayable()
                ? sale.now().orElse(null) : null;
        cancellable = state != OrderState.PROCESSING && refunds.isCancellableByCustomer(order, parcels);
        var isOwed = paid.stream().anyMatch(payment -> payment.owed().isPositive());
        transfer = isOwed || state == OrderState.AWAITING_TRANSFER ? paid.stream()
                .flatMap(payment -> payments.transferOf(payment, order.market()).stream()).findFirst().orElse(null)
                : null;
    }

    public OrderView getOrder() {
        return order;
    }

    public OrderState getState() {
        return state;
    }

    public String getTitle() {
        return isCovered() ? Texts.INSTANCE.get("ordering.pay.covered.title") : state.title(order);
    }

    public String getText() {
        return isCovered() ? Texts.INSTANCE.of("ordering.pay.covered.text", Formats.date(order.payUntil(), "dateTime"))
                : state.text(order, getLeftToPay());
    }

    /** Whether nothing is to be paid of an order that staff sent, or gift cards pay it all: its buyer has only to agree. */
    private boolean isCovered() {
        return state == OrderState.SENT && !getLeftToPay().isPositive();
    }

    public List<OrderLineView> getLines() {
        return order.itemLines();
    }

    /** "Paid by Visa ···· 4242", or nothing while no card is known, or while several payments are listed. */
    public String getCard() {
        return !getSplit().isEmpty() ? null
                : paid.stream().filter(payment -> payment.cardLast4() != null && payment.captured().isPositive())
                        .findFirst().map(payment -> Taken.of(payment).text()).orElse(null);
    }

    /** With what it is paid, or is going to be, once a gift card, or a card that brought only a part, is among it. */
    public List<Taken> getSplit() {
        var parts = paid.stream().filter(payment -> payment.captured().isPositive() || payment.isReserving()).toList();
        return parts.stream().anyMatch(payment -> payment.isGiftCard() || payment.isShort())
                ? parts.stream().map(Taken::of).toList() : List.of();
    }

    /** What is still to be paid: the rest when a gift card is held for it. */
    public Money getLeftToPay() {
        return order.due().minus(Money.sum(order.currency(), paid.stream().filter(payment -> payment.status().isLive())
                .map(PaymentView::covered).toList()));
    }

    /** What is still to be paid to the carrier at the door; nothing for most orders. */
    public Money getAtDoor() {
        return Money.sum(order.currency(), paid.stream().filter(PaymentView::isAtDoor).map(PaymentView::owed).toList());
    }

    public List<PaymentView> getPayments() {
        return paid;
    }

    /** The terms that a customer agrees to by paying, whose order was sent by staff; null where that is done. */
    public PublicationView getTermsToAgree() {
        return toAgree;
    }

    /** The words of the button; the law asks for them where the customer agrees with it. */
    public String getPayLabel() {
        if (isCovered()) {
            return Texts.INSTANCE.get(paid.isEmpty() ? "ordering.pay.nothing" : "ordering.pay.covered");
        }
        return getTermsToAgree() == null && getLeftToPay().isPositive() ? Texts.INSTANCE.get("ordering.pay")
                : Texts.INSTANCE.get("ordering.pay.order");
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

    /** When it should arrive, as promised when it was ordered; nothing once it has arrived or will not be sent. */
    public String getExpected() {
        var promise = order.wholePromise();
        return promise == null || !order.isComing() ? null
                : Texts.INSTANCE.of("ordering.expected", Formats.days(promise.first(), promise.last()));
    }

    /** Whether the customer may still call the whole order off. */
    public boolean isCancellable() {
        return cancellable;
    }

    /** Whether it ended unpaid, so that the customer may order the same again. */
    public boolean isRepeatable() {
        return order.isEndedUnpaid();
    }

    public String getRepeatAddress() {
        return "/again/" + order.number();
    }

    /** Until when, or as long as what, it can be cancelled. */
    public String getCancelText() {
        return refunds.cancellableUntil(order)
                .map(until -> Texts.INSTANCE.of("ordering.cancel.until", Formats.date(until, "dateTime")))
                .orElseGet(() -> Texts.INSTANCE.get("ordering.cancel.text"));
    }

    /** The wish to cancel came too late. */
    public boolean isTooLate() {
        return late != null && !cancellable && order.status() != OrderStatus.CANCELLED;
    }

    public String getCancelAddress() {
        return "/cancel/" + order.number();
    }

    /** What will never be charged because it was called off before. */
    public Money getWaived() {
        return order.total().minus(order.due());
    }

    /** Paying is paused because too many cards were refused. */
    public boolean isPaused() {
        return paused != null;
    }

    public String getPauseMark() {
        return paused;
    }

    public void setPauseMark(String mark) {
        this.paused = mark;
    }

    public String getLate() {
        return late;
    }

    public void setLate(String late) {
        this.late = late;
    }

    /** What is to be transferred, while a transfer is waited for; else null. */
    public TransferOrder getTransfer() {
        return transfer;
    }

    public String getTransferCode() {
        return "/transfer-code/" + order.number() + ".png?key=" + key;
    }

    public String getPayAddress() {
        return "/order/" + order.number() + "/pay";
    }

    /** Whether the terms changed between look and press. */
    public boolean isTermsChanged() {
        return Lack.Code.of(refused).filter(Lack.Code.TERMS::equals).isPresent() && getTermsToAgree() != null;
    }

    /** The way to pay that was chosen cannot be had, such as a second transfer, or a card for a few cents. */
    public boolean isMethodRefused() {
        return Lack.Code.of(refused).filter(code -> code.isAboutMethod() || code == Lack.Code.LEAST).isPresent()
                && order.isPayable();
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
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
