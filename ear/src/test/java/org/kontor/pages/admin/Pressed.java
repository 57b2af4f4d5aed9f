package org.kontor.pages.admin;

import org.kontor.it.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** Buttons that are pressed by the keyboard, which finds them wherever they are on the page. */
final class Pressed {

    /** Whether an answer is still on its way that may exchange what is about to be pressed. */
    private static final String BUSY = "return !!window.PrimeFaces && !PrimeFaces.ajax.Queue.isEmpty()";
    /** What Chromium says instead of calling an element stale when its document goes in this very moment. */
    private static final String LEFT = "does not belong to the document";

    private Pressed() {
    }

    /** Presses a button once it can be pressed, and waits until the page has taken in what it changes. */
    static void on(Browser browser, String css) {
        browser.until(page -> press(browser, css) ? true : null);
        browser.until(page -> busy(browser) ? null : true);
    }

    private static boolean busy(Browser browser) {
        return Boolean.TRUE.equals(browser.driver().executeScript(BUSY));
    }

    private static boolean press(Browser browser, String css) {
        if (busy(browser)) {
            return false;
        }
        var button = browser.driver().findElement(By.cssSelector(css));
        try {
            if (!button.isDisplayed() || !button.isEnabled()) {
                return false;
            }
            button.sendKeys(Keys.ENTER);
            return true;
        } catch (ElementNotInteractableException e) {
            return false;
        }
    }

    /** Presses a button that leads to another page, or to the same one anew, and waits until it is there. */
    static void andGone(Browser browser, String css) {
        var before = browser.driver().findElement(By.tagName("html"));
        on(browser, css);
        browser.until(page -> gone(before) ? true : null);
    }

    private static boolean gone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        } catch (WebDriverException e) {
            return String.valueOf(e.getMessage()).contains(LEFT);
        }
    }
}
