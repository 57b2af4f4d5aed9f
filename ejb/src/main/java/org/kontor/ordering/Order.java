package org.kontor.ordering;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Stamp;

/**
 * An order: born whole from what was agreed, then moved only by verbs. The lines never change what they say, only what
 * became of them; every status change leaves a row behind.
 */
@Entity
@Table(name = "orders")
@OptimisticLocking(cascade = true)
@NamedQuery(name = Order.BY_NUMBER, query = "select o from Order o where o.number = :number")
@NamedQuery(name = Order.BY_CHECKOUT_TOKEN, query = "select o from Order o where o.checkoutToken = :token")
class Order {

    static final String BY_NUMBER = "Order.byNumber";
    static final String BY_CHECKOUT_TOKEN = "Order.byCheckoutToken";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders_seq")
    @SequenceGenerator(name = "orders_seq", sequenceName = "orders_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "number", nullable = false)
    private OrderNumber number;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private OrderStatus status;
    @Enumerated(EnumType.STRING)
    @Column(name = "payment_status", nullable = false)
    private PaymentProgress paymentStatus = PaymentProgress.NONE;
    @Enumerated(EnumType.STRING)
    @Column(name = "fulfilment_status", nullable = false)
    private FulfilmentProgress fulfilmentStatus = FulfilmentProgress.UNFULFILLED;
    @Enumerated(EnumType.STRING)
    @Column(name = "billing_status", nullable = false)
    private BillingProgress billingStatus = BillingProgress.NOT_INVOICED;
    @Enumerated(EnumType.STRING)
    @Column(name = "return_status", nullable = false)
    private ReturnProgress returnStatus = ReturnProgress.NONE;
    @Column(name = "market", nullable = false)
    private String market;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Embedded
    private Totals totals;
    @Column(name = "checkout_token", nullable = false)
    private String checkoutToken;
    @Column(name = "access_key", nullable = false)
    private String accessKey;
    @Embedded
    private AgreedBuyer buyer;
    @Column(name = "email", nullable = false)
    private Email email;
    @Embedded
    private AgreedDelivery delivery;
    @Embedded
    private AgreedTax tax;
    @Column(name = "placed_at", nullable = false)
    private Instant placedAt;
    @Column(name = "business_date", nullable = false)
    private LocalDate businessDate;
    @Column(name = "pay_until", nullable = false)
    private Instant payUntil;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Embedded
    private Holds holds;
    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<OrderLine> lines;
    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    private List<OrderStatusChange> changes;
    @Column(name = "consignments", nullable = false)
    private int consignmentCount;
    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("no")
    private List<OrderConsignment> consignments; // beyond the first

    protected Order() {
    }

    Order(OrderNumber number, String accessKey, PlaceOrder agreed, Instant placedAt, LocalDate businessDate) {
        this.lines = new ArrayList<>();
        this.changes = new ArrayList<>();
        this.consignments = new ArrayList<>();
        this.number = number;
        this.accessKey = accessKey;
        this.status = agreed.drafted() == null ? OrderStatus.PENDING_PAYMENT : OrderStatus.DRAFT;
        this.market = agreed.market();
        this.currency = agreed.currency();
        this.checkoutToken = agreed.checkoutToken();
        this.buyer = new AgreedBuyer(agreed);
        this.email = agreed.email();
        this.delivery = new AgreedDelivery(agreed);
        this.tax = new AgreedTax(agreed.tax());
        this.placedAt = placedAt;
        this.businessDate = businessDate;
        this.payUntil = agreed.payUntil();
        agreed.lines().forEach(placed -> lines.add(new OrderLine(this, lines.size() + 1, placed)));
        this.totals = new Totals(currency, agreed.lines());
        this.consignmentCount = 1 + agreed.others().size();
        agreed.others().forEach(placed -> consignments.add(new OrderConsignment(this, placed, lines)));
    }

    String currency() {
        return currency;
    }

    OrderStatus status() {
        return status;
    }

    OrderNumber number() {
        return number;
    }

    Money total() {
        return totals.total(currency);
    }

    void confirm(Stamp stamp) {
        moveTo(OrderStatus.CONFIRMED, stamp);
        confirmedAt = stamp.at();
    }

    void promise(Map<Integer, Promise> anew) {
        delivery = anew.containsKey(1) ? delivery.promised(anew.get(1)) : delivery;
        others().filter(each -> anew.containsKey(each.no())).forEach(each -> each.promise(anew.get(each.no())));
    }

    /** Read only where there are any. */
    private Stream<OrderConsignment> others() {
        return consignmentCount == 1 ? Stream.empty() : consignments.stream();
    }

    void send(Stamp stamp) {
        moveTo(OrderStatus.PENDING_PAYMENT, stamp);
    }

    void agree(OrderTerms agreed) {
        buyer.agree(agreed);
    }

    void expire(Stamp stamp) {
        moveTo(OrderStatus.EXPIRED, stamp);
    }

    /** Stops picking and capture; a hold of another kind that stands already stays beside it. */
    void hold(HoldKind kind, Stamp stamp) {
        holds = Holds.with(kind, stamp.reason(), holds, number);
        if (status != OrderStatus.ON_HOLD) {
            moveTo(OrderStatus.ON_HOLD, stamp);
        }
    }

    /** Only what is held can be released: no other order is confirmed this way. It goes on when its last hold ends. */
    void release(HoldKind kind, Stamp stamp) {
        holds = Holds.without(kind, holds, number);
        if (holds == null) {
            moveTo(OrderStatus.CONFIRMED, stamp);
            completeWhenDone(stamp);
        }
    }

    /** Units and money that are called off before they are sent; without any unit left the order is cancelled. */
    void callOff(List<CalledOffLine> wishes, Stamp stamp) {
        wishes.forEach(wish -> line(wish.lineId()).callOff(wish));
        others().forEach(each -> wishes.forEach(each::callOff));
        returnStatus = ReturnProgress.of(lines);
        if (lines.stream().filter(OrderLine::isItem).allMatch(OrderLine::isWhollyCancelled)) {
            if (status == OrderStatus.ON_HOLD) {
                holds = null;
                moveTo(OrderStatus.CONFIRMED, stamp);
            }
            moveTo(OrderStatus.CANCELLED, stamp);
            fulfilmentStatus = FulfilmentProgress.CANCELLED;
        } else if (fulfilmentStatus == FulfilmentProgress.PARTIAL && openUnits() == 0) {
            fulfilmentStatus = FulfilmentProgress.ended(lines.stream().anyMatch(OrderLine::isSent));
        }
        completeWhenDone(stamp);
    }

    void grantTimeToPay(Instant newPayUntil) {
        payUntil = newPayUntil;
    }

    void recordPayment(PaymentProgress progress, Stamp stamp) {
        paymentStatus = progress;
        completeWhenDone(stamp);
    }

    void ship(int consignment, Map<Long, Integer> units, Stamp stamp) {
        if (status != OrderStatus.CONFIRMED) {
            throw new OrderRefused("ordering.refused.shipUnconfirmed", number);
        }
        units.forEach((lineId, count) -> line(lineId).ship(count));
        others().filter(each -> each.no() == consignment).forEach(each -> each.ship(units));
        fulfilmentStatus = openUnits() == 0 ? FulfilmentProgress.SHIPPED : FulfilmentProgress.PARTIAL;
        completeWhenDone(stamp);
    }

    void deliver(boolean everyParcel) {
        fulfilmentStatus = fulfilmentStatus.delivered(everyParcel);
    }

    void refund(List<RefundedLine> refunds, Stamp stamp) {
        refunds.forEach(refund -> line(refund.lineId()).refund(refund));
        returnStatus = ReturnProgress.of(lines);
        completeWhenDone(stamp);
    }

    void bill(BillingProgress progress, Stamp stamp) {
        billingStatus = progress;
        completeWhenDone(stamp);
    }

    private void completeWhenDone(Stamp stamp) {
        var billed = billingStatus.isInvoiced() || lines.stream().noneMatch(OrderLine::isBillable);
        if (status == OrderStatus.CONFIRMED && openUnits() == 0 && billed && paymentStatus.isSettled()) {
            moveTo(OrderStatus.COMPLETED, stamp);
        }
    }

    private void moveTo(OrderStatus next, Stamp stamp) {
        var from = status;
        status = OrderStatus.ARROWS.next(number.value(), from, next);
        changes.add(new OrderStatusChange(this, from, next, stamp));
    }

    private int openUnits() {
        return lines.stream().mapToInt(OrderLine::open).sum();
    }

    private OrderLine line(long lineId) {
        return lines.stream().filter(line -> line.id() == lineId).findFirst()
                .orElseThrow(() -> new OrderRefused("ordering.refused.noSuchLine", number));
    }

    private List<ConsignmentView> consignments(List<OrderLineView> all) {
        var others = others().map(OrderConsignment::view).toList();
        return Stream.concat(Stream.of(delivery.view(1, ConsignmentView.rest(all, others))), others.stream()).toList();
    }

    OrderView view() {
        var all = lines.stream().map(OrderLine::view).toList();
        return new OrderView(number, status, paymentStatus, fulfilmentStatus, billingStatus, returnStatus, market,
                totals.items(currency), totals.delivery(currency), totals.tax(currency), total(), accessKey,
                buyer.customerId(), email, buyer.phone(), delivery.to(), buyer.billTo(), delivery.method(),
                delivery.name(), delivery.promise(), placedAt, businessDate, payUntil, confirmedAt,
                Holds.reasons(holds), all, tax.view(), buyer.terms(), buyer.group(), consignments(all));
    }
}
