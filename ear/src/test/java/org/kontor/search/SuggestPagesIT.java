package org.kontor.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.openqa.selenium.Keys;

/** What is offered below the search field while somebody types. */
class SuggestPagesIT extends BrowserTest {

    @Test
    void leadsToTheChosenProductByKeyboard() {
        var product = product(1995, 5);
        browser().open("/");
        browser().find(".find input").sendKeys(product.substring("/p/test-".length()));
        browser().find(".find [role=option][href='" + product + "']");

        browser().find(".find input").sendKeys(Keys.ARROW_DOWN);
        assertEquals("true", browser().find(".find [role=option]").getDomAttribute("aria-selected"));
        browser().inspect();
        browser().find(".find input").sendKeys(Keys.ENTER);

        browser().until(arrived -> browser().path().equals(product) ? true : null);
    }
}
