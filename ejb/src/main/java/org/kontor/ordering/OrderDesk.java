package org.kontor.ordering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.OrderNumber;

/** What staff do to an order itself; shipping and refunding are flows of their own. */
@Stateless
@RolesAllowed({"orders", "admin"})
public class OrderDesk {

    private static final int LONGEST_NOTE = 2000;

    @Inject
    private Orders orders;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /** Leaves a note for the team; customers never see it. */
    public void note(OrderNumber number, String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_NOTE) {
            throw new OrderRefused("ordering.refused.note", LONGEST_NOTE);
        }
        orders.tell(orders.byNumberForUpdate(number), "NOTE", text.strip(), actor.stamp("", clock.now()));
    }

    public void hold(OrderNumber number, String reason) {
        orders.byNumberForUpdate(number).hold(actor.stamp(reason, clock.now()));
    }

    public void release(OrderNumber number, String reason) {
        orders.byNumberForUpdate(number).release(actor.stamp(reason, clock.now()));
    }
}
