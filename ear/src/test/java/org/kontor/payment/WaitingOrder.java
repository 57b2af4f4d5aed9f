package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.kontor.builders.PaymentPage;
import org.kontor.it.Surroundings;
import org.kontor.pages.Visitor;

/** An order of a customer without script who was led to the payment page, and may never come back from it. */
public record WaitingOrder(String email, String payUrl) {

    /** Orders one piece of a product, by its address in the shop. */
    public static WaitingOrder of(String shop, String product) {
        var email = "waits." + UUID.randomUUID() + "@example.com";
        var visitor = new Visitor(shop);
        visitor.submit(visitor.open(product), "form.add button[type=submit]", Map.of());
        var delivery = visitor.submit(visitor.open("/checkout"), "#to-delivery", Map.of("email", email, "name",
                "Jonas Weber", "street", "Torstraße 14", "postcode", "10119", "city", "Berlin"));
        var review = visitor.submit(delivery, "#to-payment", Map.of());
        return new WaitingOrder(email, visitor.submit(review, "#place", Map.of()).location());
    }

    /** Pays at the provider and stays away from the shop. */
    public void payAndStayAway() {
        assertEquals(303, PaymentPage.pay(payUrl, PaymentPage.GOOD_CARD));
    }

    public String status() {
        return Surroundings.tables().text("select status || ' ' || payment_status from orders where email = ?", email);
    }

    /** Our key of its payment. */
    public String key() {
        return Surroundings.tables().text("select p.idem_key from payment p join orders o on o.number = p.reference"
                + " where o.email = ?", email);
    }
}
