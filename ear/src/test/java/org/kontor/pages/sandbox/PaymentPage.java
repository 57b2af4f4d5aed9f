package org.kontor.pages.sandbox;

import org.kontor.it.Browser;
import org.openqa.selenium.By;

/** The provider's payment page, a foreign origin. */
public record PaymentPage(Browser browser) {

    public static final String GOOD_CARD = "4242 4242 4242 4242";
    public static final String DECLINED_CARD = "4000 0000 0000 0002";

    public PaymentPage pay(String card) {
        type("number", card);
        type("expiry", "12 / 34");
        type("cvc", "123");
        type("name", "Jonas Weber");
        browser.find("#card-number").submit();
        return this;
    }

    /** Ticks the box that has the card saved. */
    public PaymentPage saveCard() {
        browser.find("input[name=save]").click();
        return this;
    }

    /** Presses the button of the first saved card. */
    public void payWithSavedCard() {
        browser.find("button[name=saved]").click();
    }

    /** Goes back to the shop without paying. */
    public void turnRound() {
        browser.driver().findElement(By.partialLinkText("Back to the shop")).click();
    }

    public String refusal() {
        return browser.text("[role=alert]");
    }

    private void type(String field, String text) {
        var input = browser.find("#card-" + field);
        input.clear();
        input.sendKeys(text);
    }
}
