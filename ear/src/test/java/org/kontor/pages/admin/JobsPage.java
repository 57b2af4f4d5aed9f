package org.kontor.pages.admin;

import java.time.LocalDate;
import org.kontor.it.Browser;
import org.openqa.selenium.support.ui.Select;

/** The night shift. */
public record JobsPage(Browser browser) {

    public static JobsPage open(Browser browser) {
        browser.open("/admin/jobs");
        return new JobsPage(browser);
    }

    /** The business date that the page proposes: today. */
    public LocalDate today() {
        return LocalDate.parse(browser.find("#date").getDomProperty("value"));
    }

    /** Starts a job and watches its page, which looks again by itself, until it has ended; answers how. */
    public String run(String job, LocalDate date) {
        new Select(browser.find("#job")).selectByVisibleText(job);
        browser.fill("#date", date.toString());
        browser.find("#go").click();
        browser.find("#run");
        browser.untilDone(page -> ended() ? true : null);
        return String.join(" ", browser.texts(".notices .notice-bad")) + badge();
    }

    private boolean ended() {
        return badge().startsWith("Completed") || badge().equals("Failed");
    }

    private String badge() {
        return browser.text("#run .card-head .badge");
    }
}
