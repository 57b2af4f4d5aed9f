package org.kontor.pages.admin;

import org.kontor.it.Browser;

/** Where a password is chosen: by a one-time link, or by those who know their old one. */
public record PasswordPage(Browser browser) {

    /** Opens a one-time link. */
    public static PasswordPage byLink(Browser browser, String link) {
        browser.open(link);
        return new PasswordPage(browser);
    }

    public static PasswordPage own(Browser browser) {
        browser.open("/admin/account");
        return new PasswordPage(browser);
    }

    public PasswordPage choose(String password) {
        return choose(password, password);
    }

    public PasswordPage choose(String password, String again) {
        browser.find("#password").sendKeys(password);
        browser.find("#again").sendKeys(again);
        browser.find("#choose, #change").click();
        return this;
    }

    public PasswordPage knowing(String old) {
        browser.find("#old").sendKeys(old);
        return this;
    }

    public String notice() {
        return browser.text(".notices .notice");
    }
}
