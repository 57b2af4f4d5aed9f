package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.PriceListPage;
import org.kontor.pages.admin.SignInPage;
import org.kontor.security.Tokens;

/** PRC-02: staff write a sale in the browser, at every width, and put it in and out of force. */
class PriceListEditPageIT extends BrowserTest {

    @Test
    void isWrittenScheduledAndStopped() {
        var sku = product(5000, 5).replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        SignInPage.enter(browser(), staff("content"), "/admin/price-lists");

        var page = PriceListPage.begin(browser()).type("name", "Test " + Tokens.fresh().substring(0, 12))
                .at("from", "2031-11-29T08:30").at("until", "2031-12-06T20:00")
                .type("prices", sku + " 40.00\n" + sku + " 10 55.00").save();

        assertEquals("Not in force", page.state());
        assertTrue(page.listed().contains("40,00 € −20 %") && page.listed().contains("instead of 50,00 €"),
                page.listed());
        assertTrue(browser().texts(".facts dd").get(1).contains("not lower, so it is never paid"),
                () -> browser().texts(".facts dd").toString());
        assertEquals("2031-11-29T08:30", browser().find("#from").getDomProperty("value"));
        browser().look();
        assertEquals("Scheduled", page.activate().state());
        assertEquals("Not in force", page.stop().state());
    }

    /** No field lets a person type such a text: it comes from a form that was changed on its way. */
    @Test
    void tellsOfANameThatNoColumnHolds() {
        var prices = product(5000, 5).replaceFirst("/p/", "").toUpperCase(Locale.ROOT) + " 40.00";
        SignInPage.enter(browser(), staff("content"), "/admin/price-lists");

        for (var name : List.of("n".repeat(200), "a\0b")) {
            PriceListPage.begin(browser()).at("name", name).type("prices", prices);
            browser().find("#save").click();
            browser().says("#notices", "Nothing was changed: something you typed is longer than its field");
            assertEquals(prices, browser().find("#prices").getDomProperty("value"));
        }
        browser().complaints(); // the status of the answers, 422
    }
}
