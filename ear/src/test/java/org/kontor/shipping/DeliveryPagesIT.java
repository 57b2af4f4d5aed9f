package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.DeliveryDeskPage;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.ProductPage;

/** Delivery as customers choose it and as staff set it up. */
class DeliveryPagesIT extends BrowserTest {

    @Test
    void tellsCustomersWhatIsPossibleAndWhyTheRestIsNot() {
        ProductPage.open(browser(), product(1995, 5)).addToCart();
        CheckoutPage.open(browser()).contact("mainland@example.com");
        browser().find("input[value=EXPRESS]").click();
        browser().find("#to-payment").click();
        browser().find("#place");

        browser().open("/checkout?step=contact");
        CheckoutPage.retype(browser(), "postcode", "26548");
        browser().find("#to-delivery").click();

        var lost = browser().text("#lost");
        assertEquals("Express delivery can no longer be chosen. It does not go to this postcode.", lost);
        assertTrue(browser().text("#missing").contains("Express delivery: It does not go to this postcode."));
        assertTrue(browser().text("#delivery .choice").contains("9,90"), browser().text("#delivery .choice"));
        browser().inspect();
        browser().find("#to-payment").click();
        assertTrue(browser().text("#place").contains("29,85"), browser().text("#place"));
    }

    @Test
    void letsStaffSetUpAZoneWithItsPrices() {
        SignInPage.enter(browser(), staff("orders"), "/admin/delivery");
        var zone = DeliveryDeskPage.open(browser(), "/admin/delivery/zones/new").type("name", "Kiwis")
                .type("areas", "NZ 10-2").save();
        assertEquals("Both ends of 10-2 must have the same length, the lower one first.", zone.fault("areas"));
        zone.type("areas", "NZ 10-20").save();
        assertEquals("The zone was saved. Carts follow it within a few seconds.", zone.notice());
        var address = browser().path();

        var prices = DeliveryDeskPage.open(browser(), "/admin/delivery/services/new?zone="
                + address.substring(address.lastIndexOf('/') + 1)).type("min-days", "10").type("max-days", "20");
        prices.type("steps", "0 - 5: 1E50000000").save();
        assertEquals("This row cannot be read: 0 - 5: 1E50000000", prices.fault("steps"));
        assertEquals("0 - 5: 1E50000000", prices.read("steps"));
        prices.type("steps", "0 - ٥: 9").save();
        assertEquals("This row cannot be read: 0 - ٥: 9", prices.fault("steps"));
        prices.type("steps", "0 - 5: -1").save();
        assertEquals("This row cannot be read: 0 - 5: -1", prices.fault("steps"));
        prices.type("steps", "0 - 5: 19\n6 - 9: 29").save();
        assertEquals("There is a gap: each row begins where the one before ends.", prices.fault("steps"));
        prices.type("steps", "0 - 5: 19\n4 - 9: 29").save();
        assertTrue(prices.fault("steps").startsWith("Rows overlap"), prices.fault("steps"));
        browser().complaints();

        prices.type("steps", "0 - 5: 19\n5 - 31.5: 29,50").save();
        assertEquals("The prices were saved. Carts follow them within a few seconds.", prices.notice());
        assertEquals("0 - 5: 19,00\n5 - 31,5: 29,50", prices.read("steps"));
        var list = DeliveryDeskPage.open(browser(), "/admin/delivery").zone("Kiwis");
        assertTrue(list.contains("10 to 20") && list.contains("19,00") && list.contains("29,50"), list);
    }

    @Test
    void tellsStaffHowPromisesAreKept() {
        SignInPage.enter(browser(), staff("orders"), "/admin/delivery");
        browser().find("a[href='/admin/delivery/kept']").click();
        browser().find("a[href='/admin/delivery/kept?days=90']").click();
        assertEquals("Last 90 days", browser().text(".tabs [aria-current]"));
        browser().inspect();
        browser().open("/admin/orders?view=late&method=STANDARD");
        assertEquals("Late", browser().text(".tabs [aria-current]").strip());
        assertTrue(browser().text(".chips").contains("Standard delivery"), browser().text(".chips"));
        browser().inspect();
    }

    @Test
    void isShutToThoseWhoDoNotSend() {
        SignInPage.enter(browser(), staff("content"), "/admin/pages");
        for (var page : List.of("/admin/delivery", "/admin/delivery/kept")) {
            browser().open(page);
            assertEquals("This page is not for your role", browser().text("h1"), page);
        }
        browser().complaints();
    }
}
