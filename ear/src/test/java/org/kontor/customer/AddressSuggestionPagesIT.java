package org.kontor.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.checkers.Patience;
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

    /** Waits for what is offered in the end: who types slowly is offered something after a few letters already. */
    private void assertOffered(String... wanted) {
        assertEquals(List.of(wanted), Patience.until(this::offers, List.of(wanted)::equals));
    }

    private List<String> offers() {
        return browser().until(shown -> browser().texts(OFFERS));
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
        assertOffered("Torstraße\n10119 Berlin", "Torfstraße\n13353 Berlin", "Torgauer Straße\n04318 Leipzig");
        assertEquals("true", browser().find("#street").getDomAttribute("aria-expanded"));
        browser().inspect();
        type("str 14");
        assertOffered("Torstraße 14\n10119 Berlin");
        type(Keys.ARROW_DOWN);
        assertEquals("street-suggest-0", browser().find("#street").getDomAttribute("aria-activedescendant"));
        type(Keys.ENTER);

        assertEquals(List.of("Torstraße 14", "10119", "Berlin", "Ada Lund", "3. OG"),
                List.of(value("street"), value("postcode"), value("city"), value("name"), value("extra")));
        assertFalse(isOpen());
        assertEquals("street", browser().driver().switchTo().activeElement().getDomAttribute("id"));
        assertTrue(browser().path().startsWith("/checkout"), "Enter chose and sent nothing");
        type(Keys.BACK_SPACE);
        assertOffered("Torstraße 1\n10119 Berlin"); // a house that is not on the map
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
        assertOffered("12 Rue Monge\n75005 Paris");
        browser().inspect();
        assertFalse(browser().overflows());
        browser().find(OFFERS).click();

        assertEquals(List.of("12 Rue Monge", "75005", "Paris"),
                List.of(value("street"), value("postcode"), value("city")));
        assertFalse(isOpen());
    }
}
