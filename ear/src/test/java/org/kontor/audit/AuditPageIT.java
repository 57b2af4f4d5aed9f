package org.kontor.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.AuditPage;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.admin.StaffPage;

/** The audit log: who did what to which thing, with values before and after. */
class AuditPageIT extends BrowserTest {

    @Test
    void tellsWhoChangedWhatWithValuesBeforeAndAfter() {
        var admin = staff("admin");
        var clerk = staff("content");
        SignInPage.enter(browser(), admin, "/admin/staff");
        var account = StaffPage.open(browser(), clerk);
        account.tick("Finance");
        account.press("save");
        account.notice();

        var log = AuditPage.open(browser(), "?who=" + admin);
        assertEquals(1, log.rows().size());
        var row = log.rows().get(0);
        assertTrue(row.contains(admin) && row.contains("Changed roles") && row.contains(clerk), row);
        assertEquals("content", log.before());
        assertEquals("finance, content", log.after());
    }

    @Test
    void isNarrowedByWhatStandsInItsAddress() {
        var admin = staff("admin");
        SignInPage.enter(browser(), admin, "/admin/staff");
        StaffPage.open(browser(), staff("orders")).press("off");
        var other = staff("orders");
        StaffPage.open(browser(), other).press("off");

        var log = AuditPage.open(browser(), "");
        log.filter(other, admin, "Switched an account off");
        assertEquals(1, log.rows().size());
        assertTrue(browser().path().contains("q=" + other) && browser().path().contains("action=security.switchOff"),
                browser().path());
        browser().driver().navigate().refresh();
        assertEquals(1, log.rows().size());

        AuditPage.open(browser(), "?who=" + admin + "&until=2001-01-01");
        assertEquals("No entries match these filters.", browser().text(".empty p"));
    }

    @Test
    void offersNothingToChange() {
        SignInPage.enter(browser(), staff("admin"), "/admin/audit-log");
        assertTrue(browser().all("main form[method=post], main button:not([type=submit])").isEmpty());
    }
}
