package org.kontor.risk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.promotion.CodeTries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.OrderNumber;

/**
 * Against trying out stolen cards: an address with many refused cards begins no payment for a while; while the whole
 * shop is tried out, payments begin one after the other. Whoever did not come over the web is not held up.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PaymentBrake {

    @Inject
    private RiskBook book;

    @Inject
    private BuyerMarks marks;

    @Inject
    private CodeTries tries;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /** Refuses with {@link PaymentsPaused} when the one who acts may not begin a payment now. */
    public void check() {
        if (actor.source() == null || isAllowed(actor.source())) {
            return;
        }
        var brake = brakeOf(marks.ofSource(actor.source()));
        if (brake == Brake.STOP) {
            throw new PaymentsPaused("risk.refused.paused");
        }
        if (brake == Brake.SLOW && !tries.allows("payments in alarm", book.policy().limits().startsInAlarm())) {
            throw new PaymentsPaused("risk.refused.slowed");
        }
    }

    /** The same for one more payment of an order, from wherever it is asked for. */
    public void check(OrderNumber order) {
        if (actor.source() != null && isOn(order)) {
            throw new PaymentsPaused("risk.refused.paused");
        }
        check();
    }

    /**
     * A card of an order was refused; {@code event} is the provider's own name for that, told any number of times. True
     * when it were too many, so that its page at the provider is to be closed.
     */
    public boolean declined(String event, OrderNumber order) {
        book.decline(event, order.value(), clock.now());
        return isOn(order);
    }

    private boolean isOn(OrderNumber order) {
        var source = book.sourceOf(order.value());
        return source != null && brakeOf(source) == Brake.STOP;
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
        var declines = book.declines(mark, clock.now());
        return RiskRules.brake(limits, declines[0], declines[1]);
    }
}
