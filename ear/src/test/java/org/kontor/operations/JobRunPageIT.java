package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.it.Surroundings;
import org.kontor.pages.admin.JobRunPage;
import org.kontor.pages.admin.SignInPage;

/** A run on the screen: its end comes by itself, and what it parked waits there with its reason. */
class JobRunPageIT extends BrowserTest {

    private static void select(long run, String item) throws SQLException {
        var database = Surroundings.world().database();
        try (var connection = DriverManager.getConnection(database.url("kontor"), database.user(), "");
                var statement = connection.prepareStatement(
                        "insert into kontor.job_item (run_id, step, item) values (?, 'number', ?)")) {
            statement.setLong(1, run);
            statement.setString(2, item);
            statement.executeUpdate();
        }
    }

    @Test
    void showsItsEndByItselfAndTriesParkedItemsAgain() throws SQLException {
        SignInPage.enter(browser(), staff("finance"), "/admin/jobs");
        var run = JobRunPage.start(browser(), "Issue invoices", LocalDate.of(2020, 2, 3));
        assertEquals("Completed", run.ended());
        assertEquals("Start again", run.nextStep());

        select(run.id(), "999999998");
        run.again();
        browser().untilDone(page -> run.ended().equals("Completed, items parked") ? true : null);
        assertTrue(run.parked().contains("There is no such shipment any more."), run.parked());
        assertEquals("Try parked items again", run.nextStep());

        var before = run.changes();
        run.again();
        browser().untilDone(page -> run.changes() == before + 2 && run.ended().endsWith("parked") ? true : null);
    }
}
