package org.kontor.pages.admin;

import java.time.LocalDate;
import java.util.List;
import org.kontor.it.Browser;
import org.openqa.selenium.By;

/** The books of a day: what the accounts stand at, the proof, and the way to every entry. */
public record BooksPage(Browser browser) {

    public static BooksPage open(Browser browser, LocalDate day) {
        browser.open("/admin/books?date=" + day);
        browser.find("#trial");
        return new BooksPage(browser);
    }

    public List<String> debitsAndCredits() {
        return browser.texts("tfoot tr:first-child .money");
    }

    /** What the proof says of each rule. */
    public List<String> proof() {
        return browser.texts("section[aria-labelledby=proof] tbody .badge");
    }

    /** Goes from the figure of an account to the entries behind it. */
    public BooksPage account(String code) {
        browser.find("section[aria-labelledby=trial] a[href*='" + code + "']").click();
        browser.until(page -> browser.path().startsWith("/admin/books/account"));
        return this;
    }

    /** Leafs through the account to the page that holds the postings about an order; answers their references. */
    public List<String> entriesOf(String order) {
        while (true) {
            var found = browser.all(".table tbody tr").stream().filter(row -> row.getText().contains(order))
                    .map(row -> row.findElement(By.cssSelector("td a")).getText()).toList();
            var next = browser.all(".pager a[rel=next]");
            if (!found.isEmpty() || next.isEmpty()) {
                return found;
            }
            Pressed.andGone(browser, ".pager a[rel=next]");
        }
    }

    /** Opens an entry and answers the order that it names. */
    public String orderOf(String entry) {
        browser.driver().findElement(By.linkText(entry)).click();
        return browser.text(".facts a[href^='/admin/orders/']");
    }
}
