package org.kontor.pages.store;

import java.util.List;
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
        browser.reloadUntil(() -> title().equals(title));
    }

    /** The carrier's numbers of the parcels that the customer can follow. */
    public List<String> trackingNumbers() {
        return browser.texts(".parcel a .id");
    }

    /** The documents that the customer can download, as addresses. */
    public List<String> documents() {
        return browser.all("a[href*='/documents/']").stream().map(link -> link.getDomAttribute("href")).toList();
    }
}
