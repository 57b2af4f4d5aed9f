package org.kontor.ordering;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Stamp;

/**
 * What flows tell orders. Each method locks the order first and joins the caller's transaction. Rights are checked by
 * the flows and desks in front of it, because customers, timers and staff all pass through here.
 */
@Stateless
@PermitAll
public class Ordering {

    @Inject
    private Orders orders;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private Event<Object> events;

    /** Writes down an order that waits for its money. Placing the same checkout token again returns the first order. */
    public OrderView place(PlaceOrder agreed) {
        var earlier = orders.byCheckoutToken(agreed.checkoutToken());
        if (earlier.isPresent()) {
            return earlier.get().view();
        }
        var order = new Order(orders.nextNumber(), Tokens.fresh(), agreed, clock.now(), clock.today());
        orders.add(order);
        if (agreed.drafted() == null) {
            orders.tell(order, "PLACED", "", actor.stamp("", clock.now()));
        } else {
            tell(order, agreed.drafted());
            order.send(actor.stamp("sent to the customer to be paid", clock.now()));
        }
        events.fire(new OrderPlaced(UUID.randomUUID(), clock.now(), order.number(), order.total()));
        return order.view();
    }

    private void tell(Order order, Drafted drafted) {
        var by = by(drafted.madeBy(), drafted.madeAt());
        if (drafted.copiedFrom() == null) {
            orders.tell(order, "DRAFTED", "", by);
        } else {
            orders.tell(order, "DRAFTED_AGAIN", drafted.copiedFrom().value(), by);
        }
        drafted.discounts().forEach(given -> orders.tell(order, "DISCOUNT_GIVEN", words(given),
                by(given.by(), given.at())));
    }

    private static String words(Drafted.Given given) {
        var what = MoneyInput.text(given.amount()) + " " + given.amount().currency();
        return given.label() + " (" + (given.sku() == null ? what : given.sku() + ", " + what) + "): " + given.reason();
    }

    private Stamp by(String who, Instant at) {
        return new Stamp(who, "", actor.correlation(), at);
    }

    /** The buyer of an order that staff sent agrees to the terms before paying. */
    public void agree(OrderNumber number, OrderTerms terms) {
        orders.byNumberForUpdate(number).agree(terms);
    }

    /** The order as it is now, locked until the caller's transaction ends: the first step of every flow. */
    public OrderView lock(OrderNumber number) {
        return orders.byNumberForUpdate(number).view();
    }

    /** The order is agreed for good; where its money came late, with new promises about its deliveries, by consignment. */
    public void confirm(OrderNumber number, Map<Integer, Promise> anew, String reason) {
        var order = orders.byNumberForUpdate(number);
        order.confirm(actor.stamp(reason, clock.now()));
        order.promise(anew);
        events.fire(new OrderConfirmed(UUID.randomUUID(), clock.now(), number, order.total()));
    }

    /** Goods that the order waits for come on another day: deliveries are promised anew, by consignment. */
    public void promise(OrderNumber number, Map<Integer, Promise> anew, String detail) {
        var order = orders.byNumberForUpdate(number);
        order.promise(anew);
        orders.tell(order, "PROMISED_ANEW", detail, actor.stamp("", clock.now()));
    }

    public void expire(OrderNumber number, String reason) {
        var order = orders.byNumberForUpdate(number);
        order.expire(actor.stamp(reason, clock.now()));
        events.fire(new OrderExpired(UUID.randomUUID(), clock.now(), number, order.total()));
    }

    /** Takes units and unpaid money from the lines; an order without any unit left is cancelled. */
    public OrderView callOff(OrderNumber number, List<CalledOffLine> lines, String reason) {
        var order = orders.byNumberForUpdate(number);
        order.callOff(lines, actor.stamp(reason, clock.now()));
        if (order.status() == OrderStatus.CANCELLED) {
            events.fire(new OrderCancelled(UUID.randomUUID(), clock.now(), number, order.total()));
        }
        return order.view();
    }

    /** The money that was reserved for a confirmed order is gone: nothing is sent until it is paid again. */
    public void suspend(OrderNumber number, String reason) {
        orders.byNumberForUpdate(number).hold(HoldKind.PAYMENT, actor.stamp(reason, clock.now()));
    }

    /** A rule finds a confirmed order doubtful: nothing is sent until a person has looked at it. */
    public void review(OrderNumber number, String reason) {
        var order = orders.byNumberForUpdate(number);
        order.hold(HoldKind.REVIEW, actor.stamp(reason, clock.now()));
        orders.tell(order, "HELD", reason, actor.stamp("", clock.now()));
    }

    /** A person has looked at a doubtful order, and it goes on unless something else holds it. */
    public OrderView reviewed(OrderNumber number, String reason) {
        var order = orders.byNumberForUpdate(number);
        order.release(HoldKind.REVIEW, actor.stamp(reason, clock.now()));
        orders.tell(order, "RELEASED", reason, actor.stamp("", clock.now()));
        return order.view();
    }

    /** A suspended order is paid again, and goes on unless something else holds it. */
    public OrderView resume(OrderNumber number, String reason) {
        var order = orders.byNumberForUpdate(number);
        order.release(HoldKind.PAYMENT, actor.stamp(reason, clock.now()));
        return order.view();
    }

    /** Gives an order that waits for its money more time. */
    public void grantTimeToPay(OrderNumber number, Instant payUntil) {
        orders.byNumberForUpdate(number).grantTimeToPay(payUntil);
    }

    public void recordPayment(OrderNumber number, PaymentProgress progress) {
        orders.byNumberForUpdate(number).recordPayment(progress, actor.stamp("shipped, invoiced and paid", clock.now()));
    }

    /** Units by line id of a consignment that left the house; more than are open are refused. */
    public void recordShipped(OrderNumber number, int consignment, Map<Long, Integer> units) {
        orders.byNumberForUpdate(number).ship(consignment, units,
                actor.stamp("all units shipped, invoiced and paid", clock.now()));
    }

    public void recordDelivered(OrderNumber number, boolean everyParcel) {
        orders.byNumberForUpdate(number).deliver(everyParcel);
    }

    /** Takes refunded units and money from the lines; more than remains of a line is refused. */
    public void recordRefunded(OrderNumber number, List<RefundedLine> refunds) {
        orders.byNumberForUpdate(number).refund(refunds, actor.stamp("refunded", clock.now()));
    }

    public void recordBilling(OrderNumber number, BillingProgress progress) {
        orders.byNumberForUpdate(number).bill(progress, actor.stamp("shipped, invoiced and paid", clock.now()));
    }

    /**
     * Adds a line to the order's timeline; kinds are the keys {@code ordering.timeline.<KIND>} of the message bundle.
     */
    public void happened(OrderNumber number, String kind, String detail) {
        happened(number, kind, detail, clock.now());
    }

    /** The same for what asks nothing of the order, such as a letter that was sent: it is neither read nor locked. */
    public void noted(OrderNumber number, String kind, String detail) {
        orders.tell(number, kind, detail, actor.stamp("", clock.now()));
    }

    /** As {@link #happened} for what happened elsewhere before it was heard of: the timeline names that moment. */
    public void happened(OrderNumber number, String kind, String detail, Instant at) {
        orders.tell(orders.byNumberForUpdate(number), kind, detail, actor.stamp("", at));
    }
}
