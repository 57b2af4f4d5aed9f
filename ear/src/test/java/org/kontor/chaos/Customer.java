package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.kontor.checkers.Patience;
import org.kontor.pages.Visitor;

/** A customer of one case with an address of its own, through the pages that a browser without script uses. */
final class Customer {

    /** The field of the provider's page; forms of the shop have a number, too: that of an order. */
    private static final String CARD_NUMBER = "input[autocomplete=cc-number]";
    private static final Map<String, String> CARD = Map.of("number", "4242424242424242", "expiry", "12 / 34",
            "cvc", "123", "name", "Jonas Weber");

    private final ChaosWorld world;
    private final Visitor visitor;
    private final String product;
    private final String email;
    private Document page;

    Customer(ChaosWorld world, String name) {
        this(world, name, world.product());
    }

    /** One who wants the same thing as others. */
    Customer(ChaosWorld world, String name, String product) {
        this.world = world;
        this.visitor = world.visitor();
        this.product = product;
        this.email = name + "@example.com";
    }

    /** One who has pressed the order button. */
    static Customer ordering(ChaosWorld world, String name) {
        var customer = new Customer(world, name);
        customer.reachTheOrderButton();
        customer.order();
        return customer;
    }

    /** What shop and provider know of this customer. */
    Witness witness() {
        return new Witness(world, email);
    }

    void assertReads(String sentence) {
        assertTrue(page.text().contains(sentence), page.text());
    }

    String email() {
        return email;
    }

    Document page() {
        return page;
    }

    /** Fills a cart and goes on to the page with the order button. */
    void reachTheOrderButton() {
        putIntoTheCart(product);
        var delivery = visitor.submit(visitor.open("/checkout"), "#to-delivery", Map.of("email", email,
                "name", "Jonas Weber", "street", "Torstraße 14", "postcode", "10119", "city", "Berlin"));
        page = visitor.submit(delivery, "#to-payment", Map.of());
    }

    void putIntoTheCart(String thing) {
        visitor.submit(visitor.open(thing), "form.add button[type=submit]", Map.of());
    }

    /** Looks at the product. */
    void lookAtTheProduct() {
        visitor.visit(product);
    }

    /** Looks at the cart. */
    void lookAtTheCart() {
        visitor.visit("/cart");
    }

    /** Presses the order button and arrives where the shop leads: at the payment page if all is well. */
    void order() {
        page = visitor.submit(page, "#place", Map.of());
    }

    /** Presses the order button again and again before any answer has come; ends at the page of the last one. */
    void orderAtOnce(int times) {
        var review = page;
        IntStream.range(0, times).mapToObj(turn -> CompletableFuture.supplyAsync(
                () -> visitor.submit(review, "#place", Map.of()))).toList().forEach(answer -> page = answer.join());
    }

    /** Whether the shop has led to the payment page. */
    boolean isAskedToPay() {
        return page.selectFirst(CARD_NUMBER) != null;
    }

    /** Fills the payment page and comes back to the shop. */
    void pay() {
        page = visitor.submit(page, CARD_NUMBER, CARD);
    }

    void buy() {
        reachTheOrderButton();
        order();
        pay();
    }

    /** Presses "Pay" on the page of an unpaid order, which leads to the payment page. */
    void goOnPaying() {
        page = visitor.submit(page, "[data-pay]", Map.of());
    }

    /** Presses "Order again" on the page of an order that ended unpaid, which leads to the cart. */
    void orderAgain() {
        page = visitor.submit(page, "#order-again button", Map.of());
    }

    /** Presses "Pay", having been told that payment cannot start yet, until it does, and pays once. */
    void tryAgain() {
        Patience.until(() -> {
            goOnPaying();
            return isAskedToPay();
        }, asked -> asked);
        assertTrue(isAskedToPay(), page.text());
        pay();
        witness().paidOnce();
    }

    /** Opens the checkout again, as after a broken connection. */
    void openTheCheckoutAgain() {
        page = visitor.open("/checkout");
    }

    void open(String path) {
        page = visitor.open(path);
    }

    /** Does something in the background because the answer may never come. */
    static void inVain(Runnable deed) {
        CompletableFuture.runAsync(deed);
    }
}
