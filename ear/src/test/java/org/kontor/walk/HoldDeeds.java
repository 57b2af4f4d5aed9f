package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kontor.builders.Deals;
import org.kontor.builders.Risks;
import org.kontor.builders.Staff;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderDesk;
import org.kontor.ordering.OrderView;
import org.kontor.screening.BulkDeed;
import org.kontor.screening.BulkHolds;
import org.kontor.screening.OrderReview;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/** What staff do with orders that are not to go on: hold them, one or many, look at doubtful ones and decide. */
@ApplicationScoped
class HoldDeeds {

    @Inject
    private OrderDesk desk;

    @Inject
    private BulkHolds bulk;

    @Inject
    private OrderReview review;

    @Inject
    private Risks risks;

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    List<Deed> all() {
        return List.of(new Deed("hold an order", 2, this::hold), new Deed("release an order", 4, this::release),
                new Deed("hold many orders", 1, trail -> many(trail, BulkDeed.HOLD)),
                new Deed("release many orders", 2, trail -> many(trail, BulkDeed.RELEASE)),
                new Deed("doubt orders", 1, this::doubt), new Deed("trust orders", 2, this::trust),
                new Deed("let a doubtful order go", 5, this::letGo),
                new Deed("call a doubtful order off", 2, this::callOff));
    }

    /** Nothing of the walk is doubted any more. */
    void leave() {
        risks.forget();
    }

    private String hold(Trail trail) {
        var number = trail.oneOf(trail.orders()).orElseThrow();
        return staff.does(() -> {
            desk.hold(number, "to be looked at");
            return number.value();
        });
    }

    /** The youngest order that is held in one of these ways, if there is one, else any. */
    private OrderNumber held(Trail trail, Set<HoldKind> kinds) {
        return trail.orders().stream().map(deals::now).filter(order -> kinds.contains(order.holdKind()))
                .map(OrderView::number).reduce((older, younger) -> younger)
                .orElseGet(() -> trail.oneOf(trail.orders()).orElseThrow());
    }

    private String release(Trail trail) {
        var number = held(trail, EnumSet.of(HoldKind.STAFF, HoldKind.PAYMENT));
        return staff.does(() -> {
            desk.release(number, "all is well");
            return number.value();
        });
    }

    private String many(Trail trail, BulkDeed deed) {
        var chosen = new ArrayList<OrderNumber>();
        for (var more = 1 + trail.upTo(6); more > 0; more--) {
            chosen.add(trail.oneOf(trail.orders()).orElseThrow());
        }
        var key = new IdempotencyKey("walk-" + UUID.randomUUID());
        var run = staff.does(() -> bulk.begin(key, deed, "stocktaking", chosen));
        if (run.open() > 0) {
            throw new AssertionError("left open: " + run);
        }
        return run.done() + " of " + run.rows().size();
    }

    private String doubt(Trail trail) {
        var above = 5000 + trail.upTo(40_000);
        risks.holdAbove(above);
        return "above " + above;
    }

    private String trust(Trail trail) {
        risks.forget();
        return "all";
    }

    private String letGo(Trail trail) {
        var number = held(trail, EnumSet.of(HoldKind.REVIEW));
        return staff.does(() -> {
            review.release(number, "known customer");
            return number.value();
        });
    }

    private String callOff(Trail trail) {
        var number = held(trail, EnumSet.of(HoldKind.REVIEW));
        return staff.does(() -> {
            review.cancel(number, "stolen card", "We cannot carry it out.");
            return number.value();
        });
    }
}
