package org.kontor.pages.admin;

import org.kontor.it.Browser;

/** The editor of a price list. */
public record PriceListPage(Browser browser) {

    public static PriceListPage begin(Browser browser) {
        browser.open("/admin/price-lists/new");
        browser.find("#prices");
        return new PriceListPage(browser);
    }

    public PriceListPage type(String field, String text) {
        browser.fill("#" + field, text);
        return this;
    }

    /** Sets what a control of the browser would, as a moment such as 2026-11-29T18:30, whatever the field lets anybody type. */
    public PriceListPage at(String field, String moment) {
        browser.driver().executeScript("arguments[0].value = arguments[1];"
                + " arguments[0].dispatchEvent(new Event('input', {bubbles: true}))", browser.find("#" + field), moment);
        return this;
    }

    public PriceListPage save() {
        browser.find("#save").click();
        browser.until(page -> browser.path().matches("/admin/price-lists/[0-9]+"));
        return this;
    }

    public PriceListPage activate() {
        browser.find("#activate").click();
        browser.find("#stop");
        return this;
    }

    public PriceListPage stop() {
        browser.find("#stop").click();
        browser.find("#activate");
        return this;
    }

    public String state() {
        return browser.text(".badge");
    }

    /** What stands beside the list prices. */
    public String listed() {
        return browser.text(".facts");
    }
}
