package org.kontor.pages.admin;

import java.util.List;
import org.kontor.it.Browser;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The audit log. */
public record AuditPage(Browser browser) {

    /** Opens the log, narrowed by what stands behind its address. */
    public static AuditPage open(Browser browser, String query) {
        browser.open("/admin/audit-log" + query);
        browser.find("form.filters");
        return new AuditPage(browser);
    }

    public void filter(String words, String who, String action) {
        browser.find("input[name=q]").sendKeys(words);
        browser.find("input[name=who]").sendKeys(who);
        new Select(browser.find("select[name=action]")).selectByVisibleText(action);
        browser.find("form.filters button[type=submit]").click();
        browser.until(page -> browser.path().contains("action=") ? true : null);
    }

    /** The lines of the log, newest first. */
    public List<String> rows() {
        return browser.all("main tbody tr").stream().map(WebElement::getText).toList();
    }

    /** The first value before. */
    public String before() {
        return browser.text("main tbody tr .change del");
    }

    /** The first value after. */
    public String after() {
        return browser.text("main tbody tr .change ins");
    }
}
