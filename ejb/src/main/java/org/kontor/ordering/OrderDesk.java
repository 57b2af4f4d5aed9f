package org.kontor.ordering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.OrderNumber;

/** What staff do to an order itself; shipping and refunding are flows of their own. */
@Stateless
@RolesAllowed({"orders", "admin"})
public class OrderDesk {

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_REASON = 200;

    @Inject
    private Orders orders;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditTrail audit;

    /** Leaves a note for the team; customers never see it. */
    public void note(OrderNumber number, String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_NOTE) {
            throw new OrderRefused("ordering.refused.note", LONGEST_NOTE);
        }
        orders.tell(orders.byNumberForUpdate(number), "NOTE", text.strip(), actor.stamp("", clock.now()));
    }

    /** Stops picking and capture until the hold is released; says why. An order that is held already keeps its hold. */
    public void hold(OrderNumber number, String reason) {
        var order = orders.byNumberForUpdate(number);
        if (order.status() == OrderStatus.ON_HOLD) {
            throw new OrderRefused("ordering.refused.alreadyHeld", number);
        }
        order.hold(HoldKind.STAFF, actor.stamp(reasonOf(reason), clock.now()));
        tell(order, "HELD", reason.strip());
        audit.record("ordering.hold", "order", number.value(), reason.strip());
    }

    /** Ends the hold of staff; the order goes on unless it is unpaid again or in review, as the answer says. */
    public OrderView release(OrderNumber number, String reason) {
        var order = orders.byNumberForUpdate(number);
        order.release(HoldKind.STAFF, actor.stamp(reasonOf(reason), clock.now()));
        tell(order, "RELEASED", reason.strip());
        audit.record("ordering.release", "order", number.value(), reason.strip());
        return order.view();
    }

    private void tell(Order order, String kind, String reason) {
        orders.tell(order, kind, reason, actor.stamp("", clock.now()));
    }

    private static String reasonOf(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_REASON) {
            throw new OrderRefused("ordering.refused.reason", LONGEST_REASON);
        }
        return text.strip();
    }
}
