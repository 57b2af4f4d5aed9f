package org.kontor.bench;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.kontor.pages.Visitor;

/** From a product page to a confirmed order, through the pages that a customer without script uses. */
final class Purchase {

    private static final String ADD = "form.add button[type=submit]";
    private static final Map<String, String> CARD = Map.of("number", "4242424242424242", "expiry", "12 / 34", "cvc",
            "123",
            "name", "Jonas Weber");

    private Purchase() {
    }

    /** Whether a product's page lets a customer put it into the cart. */
    static boolean isOnSale(Document product) {
        return product.selectFirst(ADD) != null;
    }

    /** Of somebody else each time: nobody begins payments as often as all of them together. */
    static Map<String, String> contact() {
        return Map.of("email", "jonas." + UUID.randomUUID() + "@example.com", "name", "Jonas Weber", "street",
                "Torstraße 14", "postcode", "10119", "city", "Berlin");
    }

    static Document add(Visitor customer, Document product) {
        return customer.submit(product, ADD, Map.of());
    }

    /** Cart, contact, delivery, order, payment at the provider's page, and back to a confirmed order. */
    static void whole(Visitor customer, Document product) {
        add(customer, product);
        var delivery = customer.submit(customer.open("/checkout"), "#to-delivery", contact());
        var review = customer.submit(delivery, "#to-payment", Map.of());
        var paying = customer.submit(review, "#place", Map.of());
        pay(customer, paying);
    }

    /** From the provider's page back to a confirmed order. */
    static void pay(Visitor customer, Document paying) {
        var order = customer.submit(paying, "input[name=number]", CARD);
        if (order.selectFirst(".order-ok") == null) {
            throw new IllegalStateException("not confirmed: " + order.location() + " " + order.title());
        }
    }
}
