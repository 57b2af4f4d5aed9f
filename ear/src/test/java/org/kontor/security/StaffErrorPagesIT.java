package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;

/** Whoever goes astray in the back office stays in it. */
class StaffErrorPagesIT extends BrowserTest {

    @Test
    void aWrongAddressIsAnsweredInsideTheBackOfficeWithItsMenu() {
        var clerk = browser();
        SignInPage.enter(clerk, staff("orders"), "/admin/");
        for (var path : new String[] {"/admin/nothing-here", "/admin/orders/1", "/admin/staff"}) {
            clerk.open(path);
            var page = Jsoup.parse(clerk.driver().getPageSource());
            assertNotNull(page.selectFirst("nav a[href='/admin/orders']"), path + " has no menu");
            assertFalse(page.select("main a[href^='/c/']").size() > 0, path + " shows categories of the shop");
            clerk.inspect();
        }
        clerk.complaints();
    }

    @Test
    void nothingStandsBelowAnOrderButItsPages() {
        var visitor = browser();
        visitor.open("/order/24000/invoice");
        assertEquals("There is nothing at this address", visitor.text("h1"));
        visitor.complaints();
    }
}
