package org.kontor.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PaymentPage;
import org.kontor.checkers.Patience;
import org.kontor.customer.CheckoutSteps;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** Who is signed in tries out cards, from an address that says nothing about anybody. */
class CardTestingIT extends Outside {

    private static final int MOST = 8;

    /** Orders a product of its own for somebody of this address; answers what the press of the button answers. */
    private static HttpResponse<String> press(BrowserlessVisitor who, String email) {
        who.post("/cart/items", Map.of("sku", product(5000, 9).replaceFirst("/p/", "").toUpperCase(Locale.ROOT),
                "quantity", "1"));
        CheckoutSteps.contact(who, CheckoutSteps.weber(email));
        CheckoutSteps.deliver(who);
        return who.submit(who.get("/checkout?step=payment"), "payment", Map.of("pay", "CARD", "place", ""));
    }

    @Test
    @DisplayName("A11: an account that tries out cards is stopped, whatever address it types, and its mailbox is not")
    void stopsAnAccountThatTriesOutCards() {
        var email = account();
        var owner = new BrowserlessVisitor().customer(email);
        var page = press(owner, email).headers().firstValue("Location").orElseThrow();
        var order = CheckoutSteps.location(owner.get("/checkout")).replaceFirst("/order/([0-9]+).*", "$1");

        for (var card = 0; card < MOST; card++) {
            PaymentPage.pay(page, PaymentPage.DECLINED_CARD);
        }

        Patience.until(() -> tables().number("select count(*) from risk_decline where order_number = ?", order),
                refused -> refused >= MOST);
        var paused = press(owner, "another." + email);
        assertEquals(429, paused.statusCode(), paused::body);
        assertTrue(paused.body().contains("Too many cards were refused here"), paused::body);
        assertEquals(303, press(new BrowserlessVisitor(), email).statusCode(), "a guest who types the address");
    }
}
