package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongFunction;
import org.kontor.builders.Staff;
import org.kontor.returns.RefundApprovals;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;

/** Refunds above a limit, which one person asks for and somebody else decides about. */
@ApplicationScoped
class ApprovalDeeds {

    private static final Money LIMIT = Money.ofMinor(4000, "EUR");

    @Inject
    private RefundApprovals approvals;

    @Inject
    private CurrentActor actor;

    @Inject
    private Staff staff;

    List<Deed> all() {
        return List.of(new Deed("approve a refund", 7, trail -> decided(trail, approvals::approve)),
                new Deed("decline a refund", 1, trail -> decided(trail, request -> {
                    approvals.decline(request);
                    return "declined";
                })), new Deed("take a refund back", 1, trail -> bySame(trail, request -> {
                    approvals.takeBack(request);
                    return "taken back";
                })), new Deed("approve one's own refund", 2, trail -> bySame(trail, approvals::approve)));
    }

    void settleIn() {
        change(LIMIT);
    }

    void leave() {
        change(null);
    }

    private void change(Money most) {
        staff.does(() -> {
            approvals.change("EUR", most);
            return null;
        });
    }

    /** By somebody who asked for none: all others of the walk go by one name. */
    private String decided(Trail trail, LongFunction<Object> decision) {
        var before = actor.actor();
        actor.act(Actor.staff("emil"));
        try {
            return bySame(trail, decision);
        } finally {
            actor.act(before);
        }
    }

    private String bySame(Trail trail, LongFunction<Object> decision) {
        return trail.oneOf(staff.does(() -> approvals.waiting())).map(request -> request.order() + " " + request.amount()
                + " " + staff.does(() -> decision.apply(request.id()))).orElse("nobody asks");
    }
}
