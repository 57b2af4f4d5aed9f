package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SchedulePage;
import org.kontor.pages.admin.SignInPage;

/** Staff say when the night runs what. */
class SchedulePageIT extends BrowserTest {

    private static final String JOB = "Close the day";

    private void enter() {
        SignInPage.enter(browser(), staff("finance"), "/admin/jobs/schedule");
    }

    @Test
    void changesTheTimeAndTheSwitchOfOneJobAndLeavesTheOthers() {
        enter();
        var before = SchedulePage.open(browser());
        var time = before.time(JOB);
        var other = before.time("Issue invoices");

        before.type(JOB, "04:15").turn(JOB).save();
        var after = new SchedulePage(browser());
        assertEquals("The schedule was saved.", after.notice());
        assertEquals("04:15", after.time(JOB));
        assertFalse(after.isOn(JOB));
        assertEquals(other, after.time("Issue invoices"));
        assertTrue(after.history().contains("04:15") && after.history().contains("false"), after.history());

        after.type(JOB, time).turn(JOB).save();
        assertTrue(SchedulePage.open(browser()).isOn(JOB));
    }

    @Test
    void refusesWhatIsNoTimeAndChangesNothing() {
        enter();
        var page = SchedulePage.open(browser());
        var time = page.time("Issue invoices");
        page.type(JOB, "25:99").turn("Issue invoices").save();
        assertEquals("Enter a time such as 01:30.", page.fault());
        assertEquals(time, SchedulePage.open(browser()).time("Issue invoices"));
        assertTrue(SchedulePage.open(browser()).isOn("Issue invoices"));
        browser().complaints();
    }

    @Test
    void showsTheChangeOfTwoWhoSaveAtTheSameTimeToOneOnly() {
        enter();
        var mine = SchedulePage.open(browser());
        var time = mine.time(JOB);
        var colleague = anotherVisitor();
        SignInPage.enter(colleague, staff("finance"), "/admin/jobs/schedule");
        SchedulePage.open(colleague).type(JOB, "05:05").save().notice();

        mine.type(JOB, "06:06").save();
        assertTrue(mine.notice().contains("changed"), mine.notice());
        var now = SchedulePage.open(browser());
        assertEquals("05:05", now.time(JOB));
        now.type(JOB, time).save().notice();
        browser().complaints();
    }
}
