package org.kontor.pages.admin;

import org.kontor.it.Browser;

/** Who sells, as documents say it. */
public record LetterheadPage(Browser browser) {

    public static LetterheadPage open(Browser browser) {
        browser.open("/admin/settings/letterhead");
        browser.find("form#letterhead");
        return new LetterheadPage(browser);
    }

    public String read(String field) {
        return browser.find("#" + field).getDomProperty("value");
    }

    public LetterheadPage type(String field, String text) {
        var input = browser.find("#" + field);
        input.clear();
        input.sendKeys(text);
        return this;
    }

    public LetterheadPage save() {
        Pressed.andGone(browser, "#save");
        return this;
    }

    public String fault(String field) {
        return browser.until(page -> {
            var fault = browser.text("#" + field + "-error");
            return fault.isEmpty() ? null : fault;
        });
    }

    public String notice() {
        return browser.text(".notices .notice");
    }

    /** What the history says of the last change. */
    public String history() {
        return browser.text(".facts dd");
    }
}
