package org.kontor.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A purchase by somebody who has no mouse. */
class ByKeyboardIT extends BrowserTest {

    private static final int FAR = 120;

    @Test
    void reachesThePaymentPage() {
        browser().open(product(15495, 5));
        press(Keys.TAB);
        assertEquals("Skip to the content", here().getText());

        tabTo("form.add button[type=submit]");
        press(Keys.ENTER);
        browser().until(page -> browser().all("dialog[open] .line").stream().findFirst().orElse(null));
        press(Keys.ESCAPE);
        browser().until(page -> here().getText().equals("Add to cart") ? true : null);

        browser().open("/checkout");
        fill("#email", "keys@example.com");
        fill("#name", "Kay Board");
        fill("#street", "Torstraße 14");
        fill("#postcode", "10119");
        fill("#city", "Berlin");
        press(Keys.ENTER);
        browser().find("#to-payment");
        tabTo("#to-payment");
        press(Keys.ENTER);
        browser().find("#place");
        tabTo("#place");
        press(Keys.ENTER);
        assertTrue(browser().find("input[name=number]").isDisplayed());
    }

    private WebElement here() {
        return browser().driver().switchTo().activeElement();
    }

    private void press(Keys key) {
        here().sendKeys(key);
    }

    private void fill(String css, String text) {
        tabTo(css);
        here().sendKeys(text);
    }

    /** Presses Tab until the element has the focus; one that cannot be reached so fails the test. */
    private void tabTo(String css) {
        var wanted = browser().find(css);
        for (var presses = 0; presses < FAR && !here().equals(wanted); presses++) {
            press(Keys.TAB);
        }
        assertEquals(wanted, here(), css + " cannot be reached with the Tab key");
    }
}
