package org.kontor.pages.store;

import org.kontor.it.Browser;

/** An order as its customer sees it. */
public record OrderPage(Browser browser) {

    /** Waits until the customer is back in the shop at an order. */
    public static OrderPage arrived(Browser browser) {
        browser.find("#order");
        return new OrderPage(browser);
    }

    public String number() {
        return browser.path().replaceFirst("^/order/([0-9]+).*", "$1");
    }

    public String address() {
        return browser.path();
    }

    public String title() {
        return browser.text("#order h1");
    }

    public String total() {
        return browser.text("#order .totals .total .money");
    }

    /** Looks again until the title says so. */
    public void waitFor(String title) {
        browser.until(page -> {
            if (!title().equals(title)) {
                page.navigate().refresh();
                return null;
            }
            return title;
        });
    }
}
