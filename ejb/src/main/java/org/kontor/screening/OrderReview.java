package org.kontor.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/** Where staff decide on a doubtful order after they have looked at it: once, and only while it is held for that. */
@Stateless
@RolesAllowed({"orders", "admin"})
@TransactionAttribute(TransactionAttributeType.NEVER)
public class OrderReview {

    private static final int LONGEST_REASON = 200;

    @Inject
    private ReviewSteps steps;

    @Inject
    private Cancellations cancellations;

    /** The order goes on and gift cards that it bought are mailed. Pressing twice lets it go once. */
    public void release(OrderNumber number, String reason) {
        steps.release(number, checked(reason));
    }

    /**
     * All of the order is called off and its money goes back. Pressing again goes on with what was interrupted.
     *
     * @param reason for colleagues: the audit log and the story of the order keep it
     * @param told   what the customer reads
     */
    public void cancel(OrderNumber number, String reason, String told) {
        steps.cancel(number, checked(reason));
        cancellations.cancel(new CancelItems(number, Map.of(), told, IdempotencyKey.of("review-cancel", number)));
    }

    private static String checked(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ScreeningRefused("screening.refused.reason", LONGEST_REASON);
        }
        return reason.strip();
    }
}
