package org.kontor.pages.admin;

import org.kontor.it.Browser;

/** Business time, which goes forward only. */
public record TimeMachinePage(Browser browser) {

    public static TimeMachinePage open(Browser browser) {
        browser.open("/admin/time-machine");
        return new TimeMachinePage(browser);
    }

    public void forward(int days, int hours) {
        browser.fill("#days", Integer.toString(days));
        browser.fill("#hours", Integer.toString(hours));
        browser.find("#forward").click();
        browser.find(".notices .notice-ok");
    }
}
