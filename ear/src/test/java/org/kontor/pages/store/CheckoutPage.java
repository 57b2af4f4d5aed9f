package org.kontor.pages.store;

import org.kontor.it.Browser;
import org.kontor.pages.sandbox.PaymentPage;
import org.openqa.selenium.support.ui.Select;

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

    /** The same customer in another country. */
    public CheckoutPage abroad(String email, String country, String postcode) {
        type("email", email);
        type("name", "Ada Lund");
        type("street", "Main Street 1");
        type("postcode", postcode);
        type("city", "Town");
        new Select(browser.find("#country")).selectByValue(country);
        browser.find("#to-delivery").click();
        return this;
    }

    /** Opens the first step again and orders for a business. */
    public CheckoutPage business(String company, String vatId) {
        browser.open("/checkout?step=contact");
        browser.find("#business summary").click();
        type("company", company);
        type("vatId", vatId);
        browser.find("#to-delivery").click();
        return this;
    }

    /** Why the order bears its tax, as the summary beside the steps says. */
    public String taxReason() {
        browser.find("#to-payment");
        return browser.text(".summary .tax-why");
    }

    public String total() {
        browser.find("#to-payment");
        return browser.text(".summary .totals .total .money");
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

    /** Types something else into a field of the step that is open. */
    public static void retype(Browser browser, String field, String text) {
        new CheckoutPage(browser).type(field, text);
    }

    private void type(String field, String text) {
        var input = browser.find("#" + field);
        input.clear();
        input.sendKeys(text);
    }
}
