package org.kontor.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/**
 * Holds or releases many orders, each in a transaction of its own: one that cannot be keeps no other from it. What was
 * interrupted goes on where it stopped, and pressing twice does it once.
 */
@Stateless
@RolesAllowed({"orders", "admin"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkHolds {

    /** Most orders of one press. */
    public static final int MOST = 200;
    private static final System.Logger LOG = System.getLogger(BulkHolds.class.getName());
    private static final int LONGEST_REASON = 200;

    @Inject
    private BulkSteps steps;

    public BulkRun begin(IdempotencyKey key, BulkDeed deed, String reason, List<OrderNumber> numbers) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ScreeningRefused("screening.refused.reason", LONGEST_REASON);
        }
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new ScreeningRefused("screening.refused.choice", MOST);
        }
        steps.write(key.value(), deed, reason.strip(), numbers.stream().distinct().toList());
        return goOn(key.value());
    }

    /** Does what is still to be done. */
    public BulkRun goOn(String key) {
        var run = byKey(key);
        run.rows().stream().filter(BulkRow::isOpen).forEach(row -> attempt(run, row));
        return byKey(key);
    }

    /** What fails unexpectedly stays to be done and keeps no other order from it. */
    private void attempt(BulkRun run, BulkRow row) {
        try {
            steps.one(run, OrderNumber.parse(row.order()));
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "Order " + row.order() + " of " + run.key() + " is left open", failure);
        }
    }

    public BulkRun byKey(String key) {
        return steps.read(key).orElseThrow(() -> new NotFound("bulk", key));
    }
}
