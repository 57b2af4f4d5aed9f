package org.kontor.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kontor.shared.BusinessClock;

/**
 * Moves business time forward in a shop that trades with play money: the sandbox first, then the shop, so that no
 * answer comes from the past. Both are told the same offset, so a move that broke half-way is mended by the next one.
 */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimeMachine {

    private static final Duration FARTHEST = Duration.ofDays(92);

    @Inject
    private SandboxClock sandbox;

    @Inject
    private ClockChange change;

    @Inject
    private Planning planning;

    @Inject
    private BusinessClock clock;

    /** Whether this shop has a time machine at all. */
    public boolean isThere() {
        return sandbox.isThere();
    }

    /** Business time as it is now. */
    public Instant now() {
        return clock.now();
    }

    /** Goes forward, to the next whole second; the night shift then makes up for the days that passed. */
    public void forward(Duration by) {
        if (by.isNegative() || by.isZero() || by.compareTo(FARTHEST) > 0) {
            throw new JobRefused("operations.refused.jump", FARTHEST.toDays());
        }
        var offset = clock.offset().plus(by).plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        sandbox.moveTo(offset);
        change.moveTo(offset);
        planning.planDue();
    }
}
