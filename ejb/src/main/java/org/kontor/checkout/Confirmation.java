package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kontor.inventory.Allotment;
import org.kontor.inventory.Inventory;
import org.kontor.inventory.WaitingQueries;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.ordering.Promise;
import org.kontor.payment.PaymentView;
import org.kontor.risk.RiskGate;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.outbox.Outbox;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.shipping.Destination;

/** The moment at which an order is agreed for good, in the caller's transaction; and the messages about it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Confirmation {

    @Inject
    private Ordering ordering;

    @Inject
    private Inventory inventory;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private DeliveryQueries deliveries;

    @Inject
    private Credits credits;

    @Inject
    private RiskGate gate;

    @Inject
    private Outbox outbox;

    @Inject
    private BusinessClock clock;

    /**
     * The goods are the order's own, gift cards among its payments are taken and those that it bought issued, and the
     * customer is told. A doubtful order is held at once, and nothing of it goes out.
     */
    public void confirm(OrderView order, List<PaymentView> payments, String reason) {
        ordering.confirm(order.number(), promiseAnew(order), reason);
        if (!order.goodsLines().isEmpty()) {
            inventory.allocate(order.number());
        }
        credits.take(order, payments);
        if (!holdIfDoubtful(order.number())) {
            credits.issue(order);
        }
        message("order.confirmed", order.number());
    }

    private boolean holdIfDoubtful(OrderNumber number) {
        var doubt = gate.open(number);
        doubt.ifPresent(found -> ordering.review(number, found.inWords()));
        return doubt.isPresent();
    }

    /**
     * What was promised counts from the day of the order, or that on which the last of its goods is here; money that
     * comes on a later day moves it, unless nobody knows when the goods come.
     */
    private Map<Integer, Promise> promiseAnew(OrderView order) {
        if (!order.businessDate().isBefore(clock.today())) {
            return Map.of();
        }
        var lots = waiting.ofOrder(order.number(), order.goodsSkus());
        return order.anew(consignment -> {
            var its = consignment.openSkus().stream().map(lots::get).filter(Objects::nonNull).toList();
            return its.stream().anyMatch(Allotment::isDayUnknown) ? Optional.empty()
                    : window(deliveries, order, consignment, Allotment.readyDay(its).orElse(null));
        });
    }

    /** When a consignment would arrive whose goods are here from a day on (null: now). */
    static Optional<Promise> window(DeliveryQueries deliveries, OrderView order, ConsignmentView consignment,
            LocalDate readyOn) {
        return deliveries.window(consignment.method(), Destination.of(consignment.shipTo()), order.currency(), readyOn)
                .map(window -> new Promise(window.first(), window.last()));
    }

    /** A message that may be left several times for an order, once for each mark. */
    public void message(String type, OrderNumber number, long mark) {
        outbox.put(type, number.value(), type + ":" + number + ":" + mark,
                JsonMaker.object().add("number", number.value()).build());
    }

    public void message(String type, OrderNumber number) {
        outbox.put(type, number.value(), type + ":" + number,
                JsonMaker.object().add("number", number.value()).build());
    }
}
