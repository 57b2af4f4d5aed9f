package org.kontor.pages.sandbox;

import java.util.Map;
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

    /** Allows a debit of an account. */
    public void debit(String iban) {
        browser.find("input[name=iban]").findElement(By.xpath("ancestor::details/summary")).click();
        for (var field : Map.of("iban", iban, "name", "Jonas Weber").entrySet()) {
            var input = browser.find("#sepa_debit-" + field.getKey());
            input.clear();
            input.sendKeys(field.getValue());
        }
        browser.find("#sepa_debit-iban").submit();
    }

    /** Answers what the bank asks, as the customer or as somebody who is not. */
    public PaymentPage answer(String answer) {
        browser.find("button[name=answer][value=" + answer + "]").click();
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
