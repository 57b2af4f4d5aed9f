package org.kontor.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.it.Browser;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.ProductPage;
import org.kontor.security.Tokens;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** Staff open a market in the browser; a customer goes there with a filled cart, sees what changed, and orders. */
class MarketPagesIT extends BrowserTest {

    private void press(String css, String then) {
        var before = browser().find("html");
        browser().find(css).click();
        browser().until(ExpectedConditions.stalenessOf(before)); // what it says already is about the press before
        browser().until(page -> browser().path().startsWith(then) && !browser().all(".notice-ok").isEmpty());
    }

    private void openNorwegianKroner() {
        SignInPage.enter(browser(), staff("admin"), "/admin/markets/new");
        browser().fill("#name", "Estonia");
        browser().fill("#currency", "nok");
        browser().fill("#countries", "EE, XX");
        browser().find("#save").click();
        assertTrue(browser().text("#countries-error").contains("XX"));
        browser().complaints();
        browser().fill("#countries", "EE");
        new Select(browser().find("#ending")).selectByValue("FIVES");
        press("#save", "/admin/markets/NOK");
        browser().find("#open").click();
        assertTrue(browser().text(".notice-bad").contains("NOK"), "no rate is known");
        browser().complaints();
        browser().fill("#rate", "11,75");
        press("#enter", "/admin/markets/NOK");
        browser().look();
        press("#open", "/admin/markets/NOK");
        browser().open("/admin/markets");
        assertTrue(browser().text("main").contains("1 EUR = 11,75 NOK"));
        browser().look();
        browser().open("/admin/delivery/services/new?zone=4");
        new Select(browser().find("#currency")).selectByValue("NOK");
        new Select(browser().find("#method")).selectByValue("STANDARD");
        browser().fill("#min-days", "3");
        browser().fill("#max-days", "5");
        browser().fill("#steps", "0 - 31.5: 149");
        browser().find("#save").click();
        browser().until(page -> browser().path().matches("/admin/delivery/services/[0-9]+"));
    }

    private static void goTo(Browser browser, String country) {
        new Select(browser.find("#market-country")).selectByValue(country);
        browser.driver().findElement(By.cssSelector(".foot-market button")).click();
    }

    @Test
    void goesWithACustomerToAMarketThatStaffOpened() {
        var product = product(10_000, 9);
        openNorwegianKroner();
        try {
            browser().open(product.replace("/p/", "/admin/products/"));
            assertTrue(browser().text("main").contains("follows"));
            browser().look();
            browser().driver().manage().deleteAllCookies();

            ProductPage.open(browser(), product).addToCart();
            browser().open(product);
            goTo(browser(), "EE");
            browser().until(page -> browser().text(".price .money").matches(".*1[.,]175.*"));
            browser().look();
            browser().open("/cart");
            assertTrue(browser().text("main").contains("costs"), "the new price is named beside the old one");
            browser().look();
            var checkout = CheckoutPage.open(browser()).abroad("aino." + Tokens.fresh().substring(0, 8)
                    + "@example.com", "EE", "10111");
            assertTrue(checkout.total().contains("NOK"), checkout.total());
            checkout.delivery();
            browser().find("#place");
            assertTrue(browser().text("#place").matches(".*1[.,]324.*"), browser().text("#place"));
            checkout.place();
            assertTrue(browser().text("body").contains("NOK"), "the provider asks for kroner");
        } finally {
            browser().driver().manage().deleteAllCookies();
            SignInPage.enter(browser(), staff("admin"), "/admin/markets/NOK");
            press("#close", "/admin/markets/NOK");
        }
        browser().open("/");
        assertEquals(0, browser().all("#market-country").size(), "with one market nothing is asked");
    }
}
