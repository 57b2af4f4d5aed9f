package org.kontor.ordering.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kontor.dispatch.Shipping;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderDesk;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionType;
import org.kontor.returns.CancellationView;
import org.kontor.returns.RefundQueries;
import org.kontor.returns.RefundView;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Responses;

/** An order for staff: it reads five features and commands ordering and the flows. */
@Named
@RequestScoped
public class OrderDeskPage {

    @Inject
    private OrderQueries orders;

    @Inject
    private OrderDesk desk;

    @Inject
    private Shipping shipping;

    @Inject
    private ShipmentQueries shipments;

    @Inject
    private PaymentQueries payments;

    @Inject
    private RefundQueries refunds;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private BusinessClock clock;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String note;
    private OrderView order;
    private List<DeskParcel> parcels;
    private List<PaymentView> paid;
    private List<RefundView> refunded;
    private List<CancellationView> cancellations;
    private List<InvoiceRow> documents;

    /** The number stands in the address; a form asks for the order before its parameters are taken over. */
    @PostConstruct
    void read() {
        number = request.getParameter("number");
    }

    public OrderView getOrder() {
        if (order == null) {
            order = OrderNumber.read(number).flatMap(orders::forStaff).orElseThrow(() -> new NotFound("order", number));
        }
        return order;
    }

    /** What was ordered, with what became of it, whatever was sent already. */
    public List<DeskLine> getLines() {
        return getOrder().itemLines().stream().map(line -> new DeskLine(line, DeskLine.words(line))).toList();
    }

    /** Whether units of it are still to be sent. */
    public boolean isToShip() {
        return isGoing() && getOrder().openUnits() > 0;
    }

    public List<DeskParcel> getParcels() {
        if (parcels == null) {
            parcels = shipments.of(getOrder().number()).stream().map(parcel -> DeskParcel.of(parcel, getOrder()))
                    .toList();
        }
        return parcels;
    }

    public List<PaymentView> getPayments() {
        if (paid == null) {
            paid = payments.of(getOrder().number().value());
        }
        return paid;
    }

    /** What was taken, and from where. */
    public List<Taken> getTaken() {
        return getPayments().stream().filter(payment -> payment.captured().isPositive() || payment.isHeldCard())
                .map(Taken::of).toList();
    }

    /** Money that payments have reserved and not taken. */
    public Money getReserved() {
        return Money.sum(getOrder().currency(), getPayments().stream()
                .filter(payment -> payment.isReserving() && !payment.isHeldCard())
                .map(payment -> payment.covered().minus(payment.captured())).toList());
    }

    public Money getWaived() {
        return getOrder().total().minus(getOrder().due());
    }

    /** What was promised about the delivery and what became of it; null when nothing was. */
    public PromiseKept getPromise() {
        return PromiseKept.of(getOrder(), getParcels().stream().map(DeskParcel::parcel).toList(), clock.today())
                .orElse(null);
    }

    /** None is asked for where no payment knows of one. */
    public List<RefundView> getRefunds() {
        if (refunded == null) {
            refunded = hasRefunds() ? refunds.of(getOrder().number()) : List.of();
        }
        return refunded;
    }

    private boolean hasRefunds() {
        return getOrder().refunded().isPositive() || getPayments().stream()
                .flatMap(payment -> payment.transactions().stream())
                .anyMatch(call -> call.type() == TransactionType.REFUND);
    }

    public List<InvoiceRow> getDocuments() {
        if (documents == null) {
            documents = invoices.ofOrder(getOrder().number());
        }
        return documents;
    }

    /** Newest first. */
    public List<StoryLine> getStory() {
        return StoryLine.of(orders.timeline(getOrder().number()));
    }

    /** Whether shipping is the next sensible step. */
    public boolean isShippable() {
        return getOrder().status() == OrderStatus.CONFIRMED && getOrder().openUnits() > 0 && mayShip();
    }

    public boolean isRefundable() {
        return (mayShip() || request.isUserInRole("finance")) && getPayments().stream()
                .anyMatch(payment -> payment.refundable().isPositive() || payment.owed().isPositive());
    }

    public boolean isHoldable() {
        return getOrder().status() == OrderStatus.CONFIRMED && mayShip();
    }

    /** Held by a person, whatever else holds it. */
    public boolean isHeld() {
        return getOrder().isHeldBy(HoldKind.STAFF);
    }

    public boolean isReleasable() {
        return isHeld() && mayShip();
    }

    /** What the hold of that kind gives as its reason. */
    public String why(HoldKind kind) {
        return getOrder().holds().get(kind);
    }

    /** Held by a rule until somebody has looked at it. */
    public boolean isInReview() {
        return getOrder().isHeldBy(HoldKind.REVIEW);
    }

    public boolean isSuspended() {
        return getOrder().isHeldBy(HoldKind.PAYMENT);
    }

    public boolean isCancellable() {
        return isToShip() && !OrderStatus.ARROWS.isEnd(getOrder().status()) && mayShip();
    }

    /** None is asked for where no unit was called off. */
    public List<CancellationView> getCancellations() {
        if (cancellations == null) {
            cancellations = getOrder().itemLines().stream().allMatch(line -> line.cancelled() == 0)
                    ? List.of() : refunds.cancellations(getOrder().number());
        }
        return cancellations;
    }

    /** Staff of orders and administrators. */
    public boolean mayShip() {
        return request.isUserInRole("orders") || request.isUserInRole("admin");
    }

    /** Whether the order's own status says more than payment and fulfilment do. */
    public boolean isSpecial() {
        var status = getOrder().status();
        return status != OrderStatus.CONFIRMED && status != OrderStatus.COMPLETED
                && status != OrderStatus.PENDING_PAYMENT;
    }

    /** Nothing of it is to be paid, and its customer has not said yes yet: nobody would look for it under "Paid". */
    public boolean isUnconfirmed() {
        return getOrder().paymentStatus().isUnconfirmed(getOrder().status());
    }

    /** Whether anything was or will be sent. */
    public boolean isGoing() {
        return getOrder().status() != OrderStatus.EXPIRED && getOrder().status() != OrderStatus.CANCELLED;
    }

    /** Only what can be sent is work that waits. */
    public String getFulfilmentTone() {
        var status = getOrder().status();
        return status == OrderStatus.CONFIRMED || status == OrderStatus.COMPLETED
                ? tone(getOrder().fulfilmentStatus()) : "neutral";
    }

    public String tone(Object status) {
        return Tones.of(status);
    }

    public void post() {
        desk.note(getOrder().number(), note);
        again();
    }

    public void retry(String parcel) {
        shipping.retry(parcel);
        again();
    }

    public void giveUp(String parcel) {
        shipping.giveUp(parcel);
        again();
    }

    private void again() {
        Responses.see("/admin/orders/" + number);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
