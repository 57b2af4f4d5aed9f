package org.kontor.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.store.AccountPages;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.ProductPage;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** CHK-06: an address is found while its street is typed. */
class AddressSuggestionPagesIT extends BrowserTest {

    private static final String OFFERS = "#street-suggest [role=option]";

    private void type(CharSequence keys) {
        browser().find("#street").sendKeys(keys);
    }

    private String value(String field) {
        return browser().find("#" + field).getDomProperty("value");
    }

    private List<String> offers(int count) {
        return browser().until(shown -> browser().all(OFFERS).size() == count ? browser().texts(OFFERS) : null);
    }

    private boolean isOpen() {
        return browser().find("#street-suggest").isDisplayed();
    }

    @Test
    void fillsStreetPostcodeAndTownByKeyboardAndLosesNothingElse() {
        ProductPage.open(browser(), product(1995, 5)).addToCart();
        CheckoutPage.open(browser());
        CheckoutPage.retype(browser(), "name", "Ada Lund");
        CheckoutPage.retype(browser(), "extra", "3. OG");
        assertEquals("combobox", browser().find("#street").getDomAttribute("role"));

        type("tor");
        assertEquals(List.of("Torstraße\n10119 Berlin", "Torfstraße\n13353 Berlin", "Torgauer Straße\n04318 Leipzig"),
                offers(3));
        assertEquals("true", browser().find("#street").getDomAttribute("aria-expanded"));
        browser().inspect();
        type("str 14");
        assertEquals(List.of("Torstraße 14\n10119 Berlin"), offers(1));
        type(Keys.ARROW_DOWN);
        assertEquals("street-suggest-0", browser().find("#street").getDomAttribute("aria-activedescendant"));
        type(Keys.ENTER);

        assertEquals(List.of("Torstraße 14", "10119", "Berlin", "Ada Lund", "3. OG"),
                List.of(value("street"), value("postcode"), value("city"), value("name"), value("extra")));
        assertFalse(isOpen());
        assertEquals("street", browser().driver().switchTo().activeElement().getDomAttribute("id"));
        assertTrue(browser().path().startsWith("/checkout"), "Enter chose and sent nothing");
        type(Keys.BACK_SPACE);
        assertEquals(List.of("Torstraße 1\n10119 Berlin"), offers(1), "a house that is not on the map");
        type(Keys.ESCAPE);
        assertFalse(isOpen());
        assertEquals("Torstraße 1", value("street"));
    }

    @Test
    void followsTheCountryAndTheFingerInTheAddressBook() {
        AccountPages.signIn(browser(), account());
        browser().width(390);
        browser().open("/account/addresses/new");
        new Select(browser().find("#country")).selectByValue("FR");

        type("12 rue mon");
        assertEquals(List.of("12 Rue Monge\n75005 Paris"), offers(1));
        browser().inspect();
        assertFalse(browser().overflows());
        browser().find(OFFERS).click();

        assertEquals(List.of("12 Rue Monge", "75005", "Paris"),
                List.of(value("street"), value("postcode"), value("city")));
        assertFalse(isOpen());
    }
}
