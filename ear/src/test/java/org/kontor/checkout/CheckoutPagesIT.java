package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;
import org.openqa.selenium.support.ui.Select;

/** Customers who turn round, come back late, or change their mind on the way to an order. */
class CheckoutPagesIT extends BrowserTest {

    private CheckoutPage started() {
        ProductPage.open(browser(), product(1995, 5)).addToCart();
        return CheckoutPage.open(browser());
    }

    @Test
    void openAgainWhenTheyWereOpenForTooLong() {
        var page = started();
        browser().driver().manage().deleteCookieNamed("sid");

        page.contact("late@example.com");

        assertTrue(browser().text(".notices .notice").contains("open for too long"));
        assertTrue(browser().path().startsWith("/checkout"), browser().path());
        page.contact("late@example.com").delivery().place().pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(browser()).waitFor("Thank you for your order");
    }

    @Test
    void keepTheOrderOfWhoTurnsRoundOnThePaymentPage() {
        var page = started().contact("turns.round@example.com").delivery();
        var promise = "What you order is held for you for 40 minutes";
        assertTrue(browser().text("main").contains(promise), browser().text("main"));
        page.place().turnRound();

        var order = OrderPage.arrived(browser());
        order.waitFor("Not paid yet");
        assertTrue(browser().text("main").contains("Your order is kept until"), browser().text("main"));
        browser().find("[data-pay]").click();
        browser().find("input[name=number]");
        new PaymentPage(browser()).pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(browser()).waitFor("Thank you for your order");
    }

    @Test
    void chk06FollowTheCountryWithNamesAndOrderOfTheFieldsAndLoseNothing() {
        started();
        CheckoutPage.retype(browser(), "postcode", "95014");
        CheckoutPage.retype(browser(), "city", "Cupertino");
        assertFalse(browser().find("#town .field:last-child").isDisplayed());
        browser().driver().executeScript("""
                const select = document.getElementById('country');
                const words = JSON.parse(select.dataset.words);
                words.US = { town: 'town town-last', postcode: 'ZIP code', city: 'Town', region: 'State', freeRegion: true };
                select.dataset.words = JSON.stringify(words);
                select.add(new Option('United States', 'US'));
                """);

        new Select(browser().find("#country")).selectByValue("US");

        assertEquals("ZIP code", browser().text("label[for=postcode]"));
        assertEquals("State (optional)", browser().text("label[for=region]"));
        assertTrue(browser().find("#region").isDisplayed());
        assertTrue(browser().find("#postcode").getLocation().x > browser().find("#region").getLocation().x
                || browser().find("#postcode").getLocation().y > browser().find("#region").getLocation().y);
        assertEquals("95014", browser().find("#postcode").getDomProperty("value"));
        new Select(browser().find("#country")).selectByValue("NL");
        assertEquals("Postcode", browser().text("label[for=postcode]"));
        assertEquals("95014", browser().find("#postcode").getDomProperty("value"));
        browser().inspect();

        CheckoutPage.open(browser()).abroad("nl@example.com", "NL", "10119");
        browser().until(shown -> browser().text("#postcode-error").contains("1234 AB") ? true : null);
        assertEquals("true", browser().find("#postcode").getDomAttribute("aria-invalid"));
        browser().complaints();
        new Select(browser().find("#country")).selectByValue("DE");
        assertEquals("", browser().text("#postcode-error"), "it may be right there");
    }

    @Test
    void sayAtTheFieldWhatIsWrong() {
        var page = started().contact("no address at all");

        browser().until(shown -> browser().text("#email-error").isBlank() ? null : true);
        assertEquals("no address at all", browser().find("#email").getDomProperty("value"));
        browser().inspect();
        browser().complaints();
        page.contact("right@example.com").delivery();
        browser().find("#place");
    }

    @Test
    void showANewPriceBeforeTheyTakeIt() {
        var product = product(1995, 5);
        ProductPage.open(browser(), product).addToCart();
        var page = CheckoutPage.open(browser()).contact("price@example.com").delivery();
        assertTrue(browser().text("#place").contains("24,85"), browser().text("#place"));
        made("/it/product?cents=2495&sku=" + product.replaceFirst("/p/", "").toUpperCase(Locale.ROOT));

        browser().find("#place").click();

        browser().until(shown -> browser().text("#place").contains("29,85") ? true : null);
        assertTrue(browser().text("main").contains("19,95"), browser().text("main"));
        browser().complaints();
        page.place().pay(PaymentPage.GOOD_CARD);
        var order = OrderPage.arrived(browser());
        order.waitFor("Thank you for your order");
        assertTrue(order.total().contains("29,85"), order.total());
    }

    @Test
    void tellWhatIsLeftOfAnOrderOfWhichACardBroughtAPart() {
        var customer = new BrowserlessVisitor();
        var address = made("/it/order?short=600");

        var page = Jsoup.parse(customer.get(address).body());

        assertEquals("A part is still to be paid", page.select("#order h1").text());
        assertTrue(page.select(".order-state").text().matches(
                "(?i).*18,85.€ of it are here.*pay 6,00.€ to have it sent.*"), page.select(".order-state")::text);
        assertTrue(page.select("aside .totals").text().matches(".*Visa.*4242.* 18,85.€.*"), page.select("aside")::text);
        var pressed = customer.post(address.replaceFirst("[?].*", "/pay"), Map.of("key",
                address.replaceFirst(".*=", "")));
        assertEquals(303, pressed.statusCode(), pressed::body);
        assertTrue(pressed.headers().firstValue("Location").orElseThrow().startsWith(sandbox()), "to the payment page");
        var again = Jsoup.parse(customer.get(address).body());
        assertEquals("A part is still to be paid", again.select("#order h1").text());
        assertTrue(again.select(".order-state button").text().contains("6,00"), again.select(".order-state")::text);
    }

    @Test
    void sayThatACardIsNotForAFewCents() {
        var customer = new BrowserlessVisitor();
        var address = made("/it/order?short=30");

        var pressed = customer.post(address.replaceFirst("[?].*", "/pay"), Map.of("key",
                address.replaceFirst(".*=", "")));

        var told = Jsoup.parse(customer.get(pressed.headers().firstValue("Location").orElseThrow()
                .replaceFirst("^https?://[^/]+", "")).body());
        assertTrue(told.select("[role=alert]").text().contains("This way to pay is not offered"),
                told.select("#order")::text);
    }

    @Test
    void tellWhatIsLeftOfAnOrderOfWhichATransferBroughtAPart() {
        var customer = new BrowserlessVisitor();
        var address = made("/it/order?part=600");
        var page = Jsoup.parse(customer.get(address).body());
        assertEquals("A part is still to be paid", page.select("#order h1").text());
        assertTrue(page.select(".order-state").text().matches(
                "(?i).*6,00.€ of it are here.*pay 18,85.€ to have it sent.*"), page.select(".order-state")::text);
        assertTrue(page.select("input[value=TRANSFER]").isEmpty(), "a second transfer is not offered");

        var pressed = customer.post(address.replaceFirst("[?].*", "/pay"), Map.of("key",
                address.replaceFirst(".*=", ""), "pay", "TRANSFER", "terms", page.select("input[name=terms]").val()));

        var told = Jsoup.parse(customer.get(pressed.headers().firstValue("Location").orElseThrow()
                .replaceFirst("^https?://[^/]+", "")).body());
        assertTrue(told.select("[role=alert]").text().contains("This way to pay is not offered"),
                told.select("#order")::text);
    }

    @Test
    void sendWhoHasNothingInTheCartBackToIt() {
        CheckoutPage.open(browser());

        assertEquals("/cart", browser().path().replaceAll("\\?.*", ""));
    }
}
