package org.kontor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.audit.AuditTrail;
import org.kontor.checkout.Credits;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.Ordering;
import org.kontor.risk.RiskDecision;
import org.kontor.risk.RiskGate;
import org.kontor.shared.OrderNumber;

/** The transactions of a review: the order is locked first, whoever else decides. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ReviewSteps {

    @Inject
    private Ordering ordering;

    @Inject
    private RiskGate gate;

    @Inject
    private Credits credits;

    @Inject
    private AuditTrail audit;

    public void release(OrderNumber number, String reason) {
        if (decides(number, RiskDecision.RELEASED)) {
            credits.issueReleased(ordering.reviewed(number, reason));
            audit.record("screening.release", "order", number.value(), reason);
        }
    }

    /** Keeps the decision; the order stays held until it is called off. */
    public void cancel(OrderNumber number, String reason) {
        if (decides(number, RiskDecision.CANCELLED)) {
            ordering.happened(number, "REVIEW_CANCELLED", reason);
            audit.record("screening.cancel", "order", number.value(), reason);
        }
    }

    /** False when the same was decided before; refuses what contradicts that, or what nobody waits for. */
    private boolean decides(OrderNumber number, RiskDecision wish) {
        var order = ordering.lock(number);
        if (gate.decision(number).filter(wish::equals).isPresent()) {
            return false;
        }
        if (!order.isHeldBy(HoldKind.REVIEW) || !gate.decide(number, wish)) {
            throw new ScreeningRefused("screening.refused.decided", number);
        }
        return true;
    }
}
