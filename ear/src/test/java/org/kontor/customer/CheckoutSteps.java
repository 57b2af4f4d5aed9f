package org.kontor.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.kontor.it.BrowserlessVisitor;

/** The three steps of the checkout over HTTP, with the parcel going to Jonas Weber. */
public final class CheckoutSteps {

    private CheckoutSteps() {
    }

    /** The contact step; what is typed replaces what the page offers. */
    public static HttpResponse<String> contact(BrowserlessVisitor who, Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.put("to-delivery", "");
        return who.submit(who.get("/checkout?step=contact"), "contact", form);
    }

    public static Map<String, String> weber(String email) {
        return Map.of("email", email, "name", "Jonas Weber", "street", "Torstraße 14", "postcode", "10119", "city",
                "Berlin");
    }

    /** Contact, delivery and the press of the button; answers the page of the order. */
    public static String place(BrowserlessVisitor who, String email) {
        var entered = contact(who, weber(email));
        assertEquals(302, entered.statusCode(), entered::body);
        return place(who);
    }

    /** The same for who has said where it goes. */
    public static String place(BrowserlessVisitor who) {
        press(who);
        return location(who.get("/checkout"));
    }

    /** Delivery and the press of the button; answers where that leads, which is the payment page if there is one. */
    public static String press(BrowserlessVisitor who) {
        deliver(who);
        var pressed = who.submit(who.get("/checkout?step=payment"), "payment", Map.of("pay", "CARD", "place", ""));
        assertEquals(303, pressed.statusCode(), pressed::body);
        return pressed.headers().firstValue("Location").orElse("");
    }

    public static void deliver(BrowserlessVisitor who) {
        assertEquals(303, who.submit(who.get("/checkout?step=delivery"), "delivery",
                Map.of("method", "STANDARD", "to-payment", "")).statusCode());
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
