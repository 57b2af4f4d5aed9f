package org.kontor.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.operations.JobRunStatus;
import org.kontor.operations.NightJob;
import org.kontor.operations.TimeMachine;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.PageRequest;

class MatchPayoutsJobIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private Staff staff;

    @Inject
    private TimeMachine machine;

    @Inject
    private ReconciliationQueries payouts;

    @Inject
    private BusinessClock clock;

    private String settledAs(String order) {
        return staff.does(() -> payouts.list(false, PageRequest.of(1, 100)).items().stream()
                .filter(PayoutRow::isSettled)
                .filter(payout -> payouts.lines(payout.id()).stream().anyMatch(line -> order.equals(line.order())))
                .map(PayoutRow::reference).findFirst().orElse("nowhere"));
    }

    @Test
    void settlesThePayoutThatACaptureCameWithAndNothingTwice() {
        var order = deals.paid(7_950, 2);
        var day = clock.today();
        staff.does(() -> {
            machine.forward(Duration.ofDays(1));
            return null;
        });
        assertEquals(day.plusDays(1), clock.today());
        var run = night.run(NightJob.MATCH_PAYOUTS, clock.today());
        assertEquals(JobRunStatus.COMPLETED, run.row().status(), run.toString());
        var payout = settledAs(order.number().value());
        assertTrue(payout.startsWith("po_"), payout);
        assertTrue(payouts.receivable().stream().allMatch(ReceivableProof::holds), payouts.receivable().toString());
        assertEquals(JobRunStatus.COMPLETED, night.run(NightJob.MATCH_PAYOUTS, clock.today()).row().status());
        assertEquals(payout, settledAs(order.number().value()));
    }
}
