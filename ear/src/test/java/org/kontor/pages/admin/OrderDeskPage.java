package org.kontor.pages.admin;

import java.util.List;
import org.kontor.it.Browser;
import org.openqa.selenium.By;

/** An order as staff see it. */
public record OrderDeskPage(Browser browser, String number) {

    public static OrderDeskPage open(Browser browser, String number) {
        browser.open("/admin/orders/" + number);
        return arrived(browser, number);
    }

    static OrderDeskPage arrived(Browser browser, String number) {
        browser.until(page -> browser.path().equals("/admin/orders/" + number));
        browser.find("#story");
        return new OrderDeskPage(browser, number);
    }

    public List<String> badges() {
        return browser.texts(".page-title .badge");
    }

    public void waitForBadge(String badge) {
        browser.reloadUntil(() -> badges().contains(badge));
    }

    /** What the page said about the last deed. */
    public String notice() {
        return browser.text(".notices .notice");
    }

    public List<String> trackingNumbers() {
        return browser.texts("#parcels .parcel-links .id");
    }

    /** The numbers of invoices and credit notes. */
    public List<String> documents() {
        return browser.texts("a[href^='/admin/invoices/'] .id");
    }


    public ShipPage ship() {
        browser.find("a[href$='/ship']").click();
        browser.find("form#ship");
        return new ShipPage(browser, number);
    }

    public RefundPage refund() {
        browser.find("a[href$='/refund']").click();
        browser.find("form#refund");
        return new RefundPage(browser, number);
    }

    /** Opens a document and arrives at its page. */
    public InvoicePage document(String document) {
        browser.driver().findElement(By.cssSelector("a[href='/admin/invoices/" + document + "']")).click();
        browser.until(page -> browser.path().equals("/admin/invoices/" + document));
        return new InvoicePage(browser, document);
    }
}
