package org.kontor.pages.admin;

import java.util.List;
import org.kontor.it.Browser;
import org.openqa.selenium.By;

/** The accounts of staff, and one of them. */
public record StaffPage(Browser browser) {

    public static StaffPage open(Browser browser) {
        browser.open("/admin/staff");
        browser.find("form#invite");
        return new StaffPage(browser);
    }

    /** Opens one account. */
    public static StaffPage open(Browser browser, String username) {
        browser.open("/admin/staff/" + username);
        browser.find("h1");
        return new StaffPage(browser);
    }

    /** Invites somebody and answers the path of the link that the page shows once. */
    public String invite(String username, String name, String role) {
        browser.find("#displayName").sendKeys(name);
        browser.find("#username").sendKeys(username);
        tick(role);
        browser.find("#go").click();
        return link();
    }

    /** The path of the link that was made last. */
    public String link() {
        return browser.find("#once-link").getDomProperty("value").replaceFirst("^https?://[^/]+", "");
    }

    public boolean showsALink() {
        return !browser.all("#once-link").isEmpty();
    }

    public void tick(String role) {
        browser.until(page -> page.findElement(By.xpath("//label[contains(@class,'check')][contains(.,'" + role
                + "')]/input"))).click();
    }

    public void press(String button) {
        Pressed.andGone(browser, "#" + button);
    }

    public String notice() {
        return browser.text(".notices .notice");
    }

    public List<String> states() {
        return browser.all(".page-title .badge").stream().map(badge -> badge.getText()).toList();
    }

    /** What the history of the account says, newest first. */
    public List<String> history() {
        return browser.all(".facts dd").stream().map(line -> line.getText()).toList();
    }
}
