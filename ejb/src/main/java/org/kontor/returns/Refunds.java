package org.kontor.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.checkout.Settlement;

/**
 * Gives money back. The refund is written down with its key, then the provider is asked without a transaction, then
 * money, order, stock and documents move together. When no answer comes the refund stays granted and the janitor asks
 * until the provider has spoken.
 */
@Stateless
@RolesAllowed({"orders", "finance", "admin"})
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Refunds {

    @Inject
    private RefundSteps steps;

    @Inject
    private Settlement settlement;

    /**
     * Grants a refund and sends the money: one refund for each payment that gives back, gift cards first. Granting it
     * again under the same key returns the first ones as they stand now. Empty when it is above what one person may
     * give back: then it waits for a second one ({@link RefundApprovals}).
     */
    public List<RefundView> grant(GrantRefund wish) {
        var granted = granted(wish);
        granted.tickets().forEach(settlement::settleRefund);
        return granted.numbers().stream().map(steps::view).toList();
    }

    private RefundSteps.Granted granted(GrantRefund wish) {
        try {
            return steps.grant(wish);
        } catch (RefundRefused refused) {
            steps.noteRefusal("order", wish.order(), refused);
            throw refused;
        }
    }
}
