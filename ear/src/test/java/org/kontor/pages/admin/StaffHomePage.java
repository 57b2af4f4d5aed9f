package org.kontor.pages.admin;

import org.kontor.it.Browser;
import org.openqa.selenium.By;

/** The shop today. */
public record StaffHomePage(Browser browser) {

    public static StaffHomePage open(Browser browser) {
        browser.open("/admin/");
        browser.find(".funnel");
        return new StaffHomePage(browser);
    }

    /** How many came as far as this step of the funnel. */
    public long funnel(String step) {
        return browser.all(".funnel > div").stream()
                .filter(row -> row.findElement(By.tagName("dt")).getText().equals(step))
                .mapToLong(row -> Long.parseLong(row.findElement(By.tagName("dd")).getText().replaceAll("\\D", "")))
                .findFirst().orElseThrow();
    }

    /** Looks again until so many came as far as this step. */
    public void waitFor(String step, long atLeast) {
        browser.reloadUntil(() -> funnel(step) >= atLeast);
    }
}
