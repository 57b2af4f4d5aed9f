package org.kontor.pages.admin;

import org.kontor.builders.StaffServlet;
import org.kontor.it.Browser;

/** The door of the back office. */
public record SignInPage(Browser browser) {

    /** Asks for a page of the back office, which leads a stranger to the door. */
    public static SignInPage wanting(Browser browser, String page) {
        browser.open(page);
        browser.find("#username");
        return new SignInPage(browser);
    }

    /** Signs an account of a test in and arrives at the page that was wanted. */
    public static void enter(Browser browser, String username, String page) {
        wanting(browser, page).signIn(username, StaffServlet.PASSWORD);
        browser.find("#side");
    }

    public void signIn(String username, String password) {
        browser.find("#username").sendKeys(username);
        browser.find("#password").sendKeys(password);
        browser.find("#enter").click();
    }

    public String refusal() {
        return browser.text(".notices .notice-bad");
    }
}
