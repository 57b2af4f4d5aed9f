package org.kontor.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;

/** The part of a time jump that the shop's own database keeps. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
class ClockChange {

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    public void moveTo(Duration offset) {
        var was = clock.offset();
        if (offset.compareTo(was) > 0) {
            clock.moveTo(offset);
            audit.record("operations.timeMachine", "clock", "business", "forward by " + offset.minus(was).toMinutes()
                    + " min");
        }
    }
}
