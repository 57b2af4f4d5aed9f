package org.kontor.pages.admin;

import org.kontor.it.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Buttons that are pressed by the keyboard, which finds them wherever they are on the page. */
final class Pressed {

    private Pressed() {
    }

    /** Presses a button once it can be pressed: while a page is being changed its buttons are off. */
    static void on(Browser browser, String css) {
        browser.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css))::apply).sendKeys(Keys.ENTER);
    }

    /** Presses a button that leads to another page, or to the same one anew, and waits until it is there. */
    static void andGone(Browser browser, String css) {
        var before = browser.driver().findElement(By.tagName("html"));
        on(browser, css);
        browser.until(ExpectedConditions.stalenessOf(before)::apply);
    }
}
