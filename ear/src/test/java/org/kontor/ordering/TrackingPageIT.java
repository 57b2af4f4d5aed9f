package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.it.OtherAddress;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;
import org.kontor.pages.store.TrackPage;
import org.kontor.security.Tokens;

/** A customer who finds an order again, and somebody who would like to see other people's. */
class TrackingPageIT extends BrowserTest {

    private final String email = "track." + Tokens.fresh().substring(0, 10) + "@example.com";

    private String order() {
        ProductPage.open(browser(), product(1995, 5)).addToCart();
        CheckoutPage.open(browser()).contact(email).delivery().place().pay(PaymentPage.GOOD_CARD);
        return OrderPage.arrived(browser()).number();
    }

    @Test
    void showsAnOrderToWhoKnowsItsNumberAndItsAddress() {
        var number = order();
        var stranger = anotherVisitor();

        var found = TrackPage.open(stranger).found(" " + number + " ", email.toUpperCase(Locale.ROOT));

        assertEquals(number, found.number());
        assertTrue(found.total().contains("24,85"), found.total());
        assertTrue(stranger.text("#order .totals").contains("of which VAT 19 % (Germany)"),
                stranger.text("#order .totals"));
    }

    @Test
    void saysTheSameWhetherTheNumberOrTheAddressIsWrong() {
        var number = order();
        var page = TrackPage.open(browser());

        var wrongAddress = page.ask(number, "somebody.else@example.com").refusal();
        var wrongNumber = page.ask("99999999", email).refusal();
        var noNumber = page.ask("<b>no</b>", email).refusal();

        assertFalse(wrongAddress.isBlank());
        assertEquals(wrongAddress, wrongNumber);
        assertEquals(wrongAddress, noNumber);
        assertEquals("<b>no</b>", browser().find("#number").getDomProperty("value"));
        browser().complaints();
    }

    @Test
    void letsNobodyGuessOften() throws IOException {
        var stranger = new OtherAddress("127.0.0.56");
        var answers = new ArrayList<Integer>();
        for (var guess = 0; guess < 25; guess++) {
            answers.add(stranger.post("/track/find", "Content-Type", "application/x-www-form-urlencoded",
                    "number=1" + guess + "&email=" + email));
        }
        assertTrue(answers.contains(429), answers.toString());
        assertTrue(answers.stream().allMatch(status -> status == 404 || status == 429), answers.toString());
    }
}
