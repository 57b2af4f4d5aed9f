package org.kontor.pages.store;

import org.kontor.builders.StaffServlet;
import org.kontor.it.Browser;

/** What customers do with their account. */
public final class AccountPages {

    private AccountPages() {
    }

    /** Signs in to an account of a test and arrives there. */
    public static void signIn(Browser browser, String email) {
        browser.open("/account/sign-in");
        browser.fill("#email", email);
        browser.fill("#password", StaffServlet.PASSWORD);
        browser.find("#enter").click();
        browser.find("#sign-out");
    }

    /** Removes the first saved card of who is signed in. */
    public static void removeCard(Browser browser) {
        browser.open("/account/cards");
        browser.find("main li summary").click();
        browser.find("main li form button").click();
        browser.find("main .notice-ok");
    }

    /** Adds an address to the book of who is signed in. */
    public static void addAddress(Browser browser) {
        browser.open("/account/addresses/new");
        browser.fill("#name", "Ina Sommer");
        browser.fill("#street", "Verborgener Weg 7");
        browser.fill("#postcode", "20095");
        browser.fill("#city", "Hamburg");
        browser.find("#save").click();
        browser.find("main address");
    }
}
