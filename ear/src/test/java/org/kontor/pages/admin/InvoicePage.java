package org.kontor.pages.admin;

import org.kontor.it.Browser;

/** A document as it was issued. */
public record InvoicePage(Browser browser, String number) {

    public String kind() {
        return browser.text(".page-title .badge");
    }

    public String gross() {
        return browser.text(".amounts .total .money");
    }

    /** The status with which the PDF is answered, and how it begins. */
    public String pdf() {
        return browser.beginning(browser.find("a[href$='.pdf']").getDomAttribute("href"));
    }
}
