package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Staff;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.it.ShippedEar;
import org.kontor.shared.BusinessClock;

class NightShiftIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private Staff staff;

    @Inject
    private JobItems items;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private BusinessClock clock;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    /**
     * What a node that is killed leaves behind: a run that says it runs, and an item that was done but not ticked off.
     */
    private void pretendTheNodeDied(long runId) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("update job_item set status = 'WAITING' where run_id = " + runId
                    + " and step = 'number'");
            statement.executeUpdate("with told as (insert into job_run_status_change (id, run_id, from_status, to_status,"
                    + " reason, actor, at) select nextval('job_run_status_change_seq') - 7, id, status, 'RUNNING', 'begun again',"
                    + " 'gone/1', business_now() from job_run where id = " + runId + ")"
                    + " update job_run set status = 'RUNNING', node = 'gone/1',"
                    + " lease_until = now() - interval '1 second' where id = " + runId);
        }
    }

    @Test
    @DisplayName("R-13: what a dead node held is free once its lease is over, and done once")
    void goesOnWhereADeadNodeStoodEvenTwice() throws SQLException {
        var order = deals.shipped(9_900, 1);
        var run = night.run(NightJob.ISSUE_INVOICES, clock.today());
        var issued = invoices.ofOrder(order.number());
        for (var death = 0; death < 2; death++) {
            pretendTheNodeDied(run.row().id());
            var after = night.ended(run.row().id());
            assertEquals(JobRunStatus.COMPLETED, after.row().status(), after.toString());
            assertTrue(after.changes().stream().anyMatch(change -> change.to() == JobRunStatus.ORPHANED));
        }
        assertEquals(1, issued.size());
        assertEquals(issued, invoices.ofOrder(order.number()));
        assertEquals(List.of(), invoices.gaps());
    }

    @Test
    void parksWhatCannotBeDoneAndDoesTheRest() {
        var run = night.run(NightJob.ISSUE_INVOICES, clock.today().minusDays(3));
        items.select(run.row().id(), "number", List.of("999999999"));
        var after = night.run(NightJob.ISSUE_INVOICES, clock.today().minusDays(3));
        assertEquals(JobRunStatus.COMPLETED_WITH_PARKED, after.row().status(), after.toString());
        assertEquals(List.of(new ParkedItem("number", "999999999", "invoicing.parcelGone")), after.parked());
        assertEquals(List.of(), invoices.gaps());
    }

    @Test
    void closesADayWithItsProof() {
        var run = night.run(NightJob.CLOSE_DAY, clock.today());
        assertEquals(JobRunStatus.COMPLETED, run.row().status(), run.toString());
    }

    @Test
    void refusesADayThatHasNotBegun() {
        assertThrows(JobRefused.class, () -> night.run(NightJob.CLOSE_DAY, clock.today().plusDays(1)));
    }

    @Test
    void keepsOneRunPerJobAndDate() {
        var first = night.run(NightJob.MATCH_PAYOUTS, clock.today());
        assertEquals(first.row().id(), night.run(NightJob.MATCH_PAYOUTS, clock.today()).row().id());
    }
}
