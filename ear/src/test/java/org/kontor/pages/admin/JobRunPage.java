package org.kontor.pages.admin;

import java.time.LocalDate;
import org.kontor.it.Browser;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.support.ui.Select;

/** One run of the night, which looks again by itself while it runs. */
public record JobRunPage(Browser browser) {

    /** Starts a job for a business date and arrives at its run. */
    public static JobRunPage start(Browser browser, String job, LocalDate date) {
        browser.open("/admin/jobs");
        new Select(browser.find("#job")).selectByVisibleText(job);
        ((JavascriptExecutor) browser.driver()).executeScript("arguments[0].value = arguments[1]",
                browser.find("#date"), date.toString());
        browser.find("#go").click();
        browser.find("#run");
        return new JobRunPage(browser);
    }

    public long id() {
        return Long.parseLong(browser.path().replaceFirst("^/admin/jobs/", ""));
    }

    /** Waits for the end and answers how it was, without loading the page again. */
    public String ended() {
        return browser.untilDone(page -> {
            var badge = browser.text("#run .card-head .badge");
            return badge.startsWith("Completed") || badge.equals("Failed") ? badge : null;
        });
    }

    public String nextStep() {
        return browser.find("#again").getDomProperty("value");
    }

    public void again() {
        browser.find("#again").click();
    }

    /** What waits for a person, with its reason. */
    public String parked() {
        return browser.text("#run .card-flush tbody");
    }

    public int changes() {
        return browser.all("#run .timeline li").size();
    }
}
