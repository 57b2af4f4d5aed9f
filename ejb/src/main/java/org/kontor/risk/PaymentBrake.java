package org.kontor.risk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.audit.AuditTrail;
import org.kontor.promotion.CodeTries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.OrderNumber;

/**
 * Against trying out stolen cards: an address begins only so many card payments, and none for a while after many
 * refused cards, and neither does a buyer, from however many addresses; while the whole shop is tried out, payments
 * begin one after the other. Whoever did not come over the web is not held up. Asking holds no connection while it
 * waits for another.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentBrake {

    /** Card payments that an address, or a buyer, may begin within ten minutes: a household or office, no machine. */
    private static final int MOST_STARTS = 20;
    /** A page at the provider lives no longer. */
    private static final Duration PAGE = Duration.ofHours(1);

    @Inject
    private RiskBook book;

    @Inject
    private BuyerMarks marks;

    @Inject
    private CodeTries tries;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private Event<CardRefused> refused;

    /** A card payment is about to begin; refuses with {@link PaymentsPaused} when it may not do so now. */
    public void begin(PayingBuyer buyer) {
        if (actor.source() == null || isAllowed(actor.source())) {
            return;
        }
        var known = Stream.of(marks.ofSource(actor.source()), marks.of(buyer)).filter(Objects::nonNull).toList();
        var brake = known.stream().map(this::brakeOf).max(Comparator.naturalOrder()).orElseGet(() -> brakeOf(null));
        if (brake == Brake.STOP) {
            throw new PaymentsPaused("risk.refused.paused");
        }
        if (brake == Brake.SLOW && !mayBeginInAlarm(known)) {
            throw new PaymentsPaused("risk.refused.slowed");
        }
        if (book.policy().limits().brakeAddress() != null && !known.stream()
                .allMatch(mark -> tries.allows("payments of " + mark, MOST_STARTS, RiskBook.BRAKE))) {
            throw new PaymentsPaused("risk.refused.starts");
        }
    }

    /** One a minute from an address and of a buyer, and so many in all. */
    private boolean mayBeginInAlarm(List<String> known) {
        return known.stream().allMatch(mark -> tries.allows("alarm " + mark, 1))
                && tries.allows("payments in alarm", book.policy().limits().startsInAlarm());
    }

    /** The same for one more payment of an order, whose address and buyer these are from now on. */
    public void begin(OrderNumber order, PayingBuyer buyer) {
        begin(buyer);
        var mark = marks.ofSource(actor.source());
        if (mark != null) {
            book.payer(order.value(), mark, marks.of(buyer), clock.now());
        }
    }

    /** Refuses to lead anybody to the payment page of an order that is stopped. */
    public void goOn(OrderNumber order) {
        if (actor.source() != null && marksOf(order).anyMatch(this::isStopped)) {
            throw new PaymentsPaused("risk.refused.paused");
        }
    }

    /**
     * A card of an order was refused at a time; {@code event} is the provider's own name for that, told any number of
     * times. Answers with the orders whose open card pages are to be closed because it were too many: all from that
     * address, or of that buyer. News that came late counts for its own time and closes nothing.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<OrderNumber> declined(String event, OrderNumber order, Instant at) {
        var now = clock.now();
        var isNew = book.decline(event, order.value(), at.isAfter(now) ? now : at);
        if (isNew) {
            refused.fire(new CardRefused(UUID.randomUUID(), now, order));
        }
        if (!at.isAfter(now.minus(RiskBook.BRAKE))) {
            return List.of();
        }
        if (isNew) {
            trace(order);
        }
        return marksOf(order).filter(this::isStopped)
                .flatMap(mark -> book.ordersOf(mark, now.minus(PAGE)).stream()).distinct()
                .map(OrderNumber::parse).toList();
    }

    private Stream<String> marksOf(OrderNumber order) {
        return Stream.concat(book.sourcesOf(order.value()).stream(), book.buyersOf(order.value()).stream());
    }

    /** Keeps which refused card stopped an address or a buyer, and which raised the alarm. */
    private void trace(OrderNumber order) {
        var limits = book.policy().limits();
        book.sourcesOf(order.value()).forEach(source -> trace(order, source, " cards were refused from one address"));
        book.buyersOf(order.value()).forEach(buyer -> trace(order, buyer, " cards were refused of one buyer"));
        var all = book.tried(null, clock.now());
        if (RiskRules.isAlarm(limits, all) && !RiskRules.isAlarm(limits, all.before())) {
            audit.record("risk.alarm", "order", order.value(),
                    all.inShop() + " cards were refused and " + all.taken() + " taken");
        }
    }

    private void trace(OrderNumber order, String mark, String words) {
        var limits = book.policy().limits();
        var cards = book.tried(mark, clock.now());
        if (RiskRules.brake(limits, cards) == Brake.STOP && RiskRules.brake(limits, cards.before()) != Brake.STOP) {
            audit.record("risk.stop", "order", order.value(), cards.byOne() + words);
        }
    }

    private boolean isStopped(String mark) {
        return brakeOf(mark) == Brake.STOP;
    }

    private boolean isAllowed(String source) {
        return book.policy().lists().stream().filter(entry -> entry.is(Listing.ALLOW, ListKind.NETWORK))
                .anyMatch(entry -> NetworkRange.read(entry.value()).map(range -> range.contains(source)).orElse(false));
    }

    private Brake brakeOf(String mark) {
        var limits = book.policy().limits();
        if (limits.brakeAddress() == null && limits.brakeShop() == null) {
            return Brake.OFF;
        }
        return RiskRules.brake(limits, book.tried(mark, clock.now()));
    }
}
