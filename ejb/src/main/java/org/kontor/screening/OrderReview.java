package org.kontor.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.audit.AuditTrail;
import org.kontor.checkout.Credits;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.Ordering;
import org.kontor.risk.RiskGate;
import org.kontor.shared.OrderNumber;

/** Where staff let a doubtful order go on after they have looked at it. */
@Stateless
@RolesAllowed({"orders", "admin"})
public class OrderReview {

    private static final int LONGEST_REASON = 200;

    @Inject
    private Ordering ordering;

    @Inject
    private RiskGate gate;

    @Inject
    private Credits credits;

    @Inject
    private AuditTrail audit;

    /**
     * The order goes on and gift cards that it bought are mailed. Pressing twice lets it go once; one whose money is
     * gone meanwhile is still held for that.
     */
    public void release(OrderNumber number, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ScreeningRefused("screening.refused.reason", LONGEST_REASON);
        }
        var order = ordering.lock(number);
        if (!gate.letGo(number)) {
            return;
        }
        if (order.holdKind() == HoldKind.REVIEW) {
            credits.issue(ordering.reviewed(number, reason.strip()));
        }
        audit.record("screening.release", "order", number.value(), reason.strip());
    }
}
