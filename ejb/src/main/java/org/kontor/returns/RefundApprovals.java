package org.kontor.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;
import org.kontor.checkout.Settlement;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.OrderNumber;

/** Where a second person decides about refunds above the limit, and where the limit is set. */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.NEVER)
public class RefundApprovals {

    private static final int MOST = 100;

    @Inject
    private RefundSteps steps;

    @Inject
    private RefundBook book;

    @Inject
    private Settlement settlement;

    @Inject
    private AuditTrail audit;

    /** What waits, oldest first; a hundred at most. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<RefundRequestView> waiting() {
        return book.waiting(MOST).stream().map(RefundRequest::view).toList();
    }

    /** What was asked for of an order, oldest first. */
    @RolesAllowed({"orders", "finance", "admin"})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<RefundRequestView> of(OrderNumber order) {
        return book.requestsOf(order).stream().map(RefundRequest::view).toList();
    }

    /**
     * Approves a request of somebody else and sends the money, as {@link Refunds#grant} does. Approving it again
     * returns the refunds as they stand now; one that was declined stays so and returns none.
     */
    public List<RefundView> approve(long request) {
        var granted = granted(request);
        granted.tickets().forEach(settlement::settleRefund);
        return granted.numbers().stream().map(steps::view).toList();
    }

    private RefundSteps.Granted granted(long request) {
        try {
            return steps.approve(request);
        } catch (RefundRefused refused) {
            steps.noteRefusal("refund request", request, refused);
            throw refused;
        }
    }

    /** Says no to a request. */
    public void decline(long request) {
        steps.decline(request);
    }

    /** Takes one's own request back; those of others are not found. */
    @RolesAllowed({"orders", "finance", "admin"})
    public void takeBack(long request) {
        steps.takeBack(request);
    }

    /** Above how much one person does not decide alone; empty without a limit in that currency. */
    @RolesAllowed({"orders", "finance", "admin"})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Money> limit(String currency) {
        return book.limit(currency).map(RefundLimit::amount);
    }

    /** The limits of all currencies that have one, for whoever may change them. */
    @RolesAllowed("admin")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Money> limits() {
        return book.limits().stream().map(RefundLimit::amount).toList();
    }

    /** Sets or, with null, lifts the limit of a currency; the last word counts. */
    @RolesAllowed("admin")
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void change(String currency, Money most) {
        var before = book.limit(currency);
        var beforeNoted = before.map(limit -> MoneyInput.noted(limit.amount())).orElse(null);
        if (most == null) {
            before.ifPresent(book::remove);
        } else if (!most.isPositive() || !most.currency().equals(currency)) {
            throw new RefundRefused("returns.refused.limit");
        } else {
            before.ifPresentOrElse(limit -> limit.become(most), () -> book.add(new RefundLimit(most)));
        }
        audit.changed("returns.limit", "currency", currency, List.of(AuditChange.of("limit", beforeNoted,
                most == null ? null : MoneyInput.noted(most))));
    }
}
