package org.kontor.pages.store;

import org.kontor.it.Browser;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Where a customer finds an order again by its number and e-mail address. */
public record TrackPage(Browser browser) {

    public static TrackPage open(Browser browser) {
        browser.open("/track");
        return new TrackPage(browser);
    }

    /** Sends the form, whatever comes of it. */
    public TrackPage ask(String number, String email) {
        browser.fill("#number", number);
        browser.fill("#email", email);
        var before = browser.find("html");
        browser.find("#email").submit();
        browser.until(ExpectedConditions.stalenessOf(before)); // it may still say what came of the question before
        return this;
    }

    public OrderPage found(String number, String email) {
        ask(number, email);
        return OrderPage.arrived(browser);
    }

    public String refusal() {
        return browser.text("main .notice-bad");
    }
}
