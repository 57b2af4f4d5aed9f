package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundView;
import org.kontor.returns.Refunds;
import org.kontor.shared.IdempotencyKey;

/** Staff who give money back. */
@ApplicationScoped
public class Reimbursements {

    @Inject
    private Refunds refunds;

    @Inject
    private Staff staff;

    /** A refund that one payment pays back. */
    public RefundView grant(GrantRefund wish) {
        var granted = grantAll(wish);
        if (granted.size() != 1) {
            throw new AssertionError("paid back by several payments: " + granted);
        }
        return granted.get(0);
    }

    public List<RefundView> grantAll(GrantRefund wish) {
        return staff.does((Callable<List<RefundView>>) () -> refunds.grant(wish));
    }

    /** A wish of its own: granting it twice pays once. */
    public static GrantRefund wish(OrderView order, GrantRefund.Line... lines) {
        return new GrantRefund(order.number(), List.of(lines), "Not what was expected",
                new IdempotencyKey("test-" + UUID.randomUUID()));
    }

    /** Units of a line at their full price. */
    public static GrantRefund.Line units(OrderLineView line, int units, GoodsFate goods) {
        return new GrantRefund.Line(line.id(), units, line.unit().times(units), goods);
    }

    /** The goods of an order that has one line of them. */
    public static OrderLineView item(OrderView order) {
        return order.itemLines().get(0);
    }
}
