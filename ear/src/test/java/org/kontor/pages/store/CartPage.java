package org.kontor.pages.store;

import java.util.List;
import org.kontor.it.Browser;
import org.openqa.selenium.WebElement;

/** The cart with its box for codes. */
public record CartPage(Browser browser) {

    public static CartPage open(Browser browser) {
        browser.open("/cart");
        return new CartPage(browser);
    }

    /** Types a code into the box, which is shut at first, and waits for what the page says. */
    public void enter(String code) {
        if (!browser.find("#code").isDisplayed()) {
            browser.find("#code-box summary").click();
        }
        var field = browser.until(page -> shown(browser.find("#code")));
        field.clear();
        field.sendKeys(code);
        browser.find("#enter-code").click();
    }

    private static WebElement shown(WebElement element) {
        return element.isDisplayed() ? element : null;
    }

    /** What the field for codes says, once it says something. */
    public String refusal() {
        return browser.until(page -> said(browser.text("#code-error")));
    }

    private static String said(String text) {
        return text.isBlank() ? null : text;
    }

    /** Waits for a code that is in the cart and says what it does. */
    public String held(String code) {
        return browser.until(page -> texts(".code").stream().filter(text -> text.contains(code)).findFirst()
                .orElse(null));
    }

    public List<String> savings() {
        return texts(".totals .saving");
    }

    public String subtotal() {
        return browser.text(".totals .total .money");
    }

    private List<String> texts(String css) {
        return browser.all(css).stream().map(WebElement::getText).toList();
    }
}
