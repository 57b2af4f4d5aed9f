package org.kontor.pages.store;

import org.kontor.it.Browser;
import org.kontor.pages.sandbox.PaymentPage;

/** The three steps of the checkout. */
public record CheckoutPage(Browser browser) {

    public static CheckoutPage open(Browser browser) {
        browser.open("/checkout");
        return new CheckoutPage(browser);
    }

    public CheckoutPage contact(String email) {
        type("email", email);
        type("name", "Jonas Weber");
        type("street", "Torstraße 14");
        type("postcode", "10119");
        type("city", "Berlin");
        browser.find("#to-delivery").click();
        return this;
    }

    public CheckoutPage delivery() {
        browser.find("#to-payment").click();
        return this;
    }

    /** Orders and arrives at the provider's page. */
    public PaymentPage place() {
        browser.find("#place").click();
        browser.find("input[name=number]");
        return new PaymentPage(browser);
    }

    private void type(String field, String text) {
        var input = browser.find("#" + field);
        input.clear();
        input.sendKeys(text);
    }
}
