package org.kontor.pages.sandbox;

import java.util.List;
import java.util.regex.Pattern;
import org.kontor.it.Browser;
import org.openqa.selenium.By;

/** What arrived for one customer. */
public record MailboxPage(Browser browser, String mailbox) {

    public static MailboxPage of(Browser browser, String sandbox, String customer) {
        var page = new MailboxPage(browser, sandbox + "/mailbox?to=" + customer.replace("@", "%40"));
        browser.visit(page.mailbox);
        return page;
    }

    /** The subjects of all mails, newest first. */
    public List<String> subjects() {
        return browser.texts("table.stack td a");
    }

    /** Waits until a mail with these words in its subject is there. */
    public MailboxPage waitFor(String words) {
        browser.visit(mailbox);
        browser.reloadUntil(() -> subjects().stream().anyMatch(subject -> subject.contains(words)));
        return this;
    }

    /** The first text of a form in a mail that was waited for. */
    public String find(String words, Pattern form) {
        browser.find("table.stack").findElements(By.partialLinkText(words)).get(0).click();
        browser.find("iframe");
        var page = browser.driver();
        page.switchTo().frame(0);
        var found = form.matcher(page.findElement(By.tagName("body")).getText());
        page.switchTo().defaultContent();
        if (!found.find()) {
            throw new AssertionError("no " + form + " in the mail about " + words);
        }
        return found.group();
    }

    /** The address of the first link to the shop's order page in a mail that was waited for. */
    public String orderLink(String words) {
        return link(words, "/order/");
    }

    /** The address of the link by which an order is paid, in a mail that was waited for. */
    public String payLink(String words) {
        return link(words, "/pay/");
    }

    private String link(String words, String part) {
        browser.find("table.stack").findElements(By.partialLinkText(words)).get(0).click();
        browser.find("iframe");
        var page = browser.driver();
        page.switchTo().frame(0);
        var link = page.findElement(By.cssSelector("a[href*='" + part + "']")).getDomAttribute("href");
        page.switchTo().defaultContent();
        return link;
    }
}
