package org.kontor.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PaymentPage;
import org.kontor.checkers.Patience;
import org.kontor.customer.CheckoutSteps;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;
import org.kontor.it.Surroundings;

/** PAY-10: cards that the payment provider keeps for customers who wish it. */
class SavedCardsIT extends Outside {

    private static final String CARDS = "/account/cards";
    private static final String VISA = "Visa ···· 4242";

    private final BrowserlessVisitor visitor = new BrowserlessVisitor();

    @AfterEach
    void everybodyBehavesAgain() {
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults")).DELETE().build());
    }

    /** Orders something and answers the address of the payment page. */
    private static String begin(BrowserlessVisitor who, String email) {
        who.post("/cart/items", Map.of("sku", product(5000, 9).replaceFirst("/p/", "").toUpperCase(Locale.ROOT),
                "quantity", "1"));
        assertEquals(302, CheckoutSteps.contact(who, CheckoutSteps.weber(email)).statusCode());
        return CheckoutSteps.press(who);
    }

    private static String order(BrowserlessVisitor who) {
        return CheckoutSteps.location(who.get("/checkout"));
    }

    /** The page of the order once the provider's news has come. */
    private static String paid(BrowserlessVisitor who) {
        var order = order(who);
        return Patience.until(() -> Jsoup.parse(who.get(order).body()).text(), text -> text.contains("Paid by "));
    }

    /** What the payment page offers to pay with by one press. */
    private static List<String> offered(String payUrl) {
        return Jsoup.parse(get(payUrl).body()).select("button[name=saved]").eachAttr("value");
    }

    private static Document cards(BrowserlessVisitor who) {
        return Jsoup.parse(who.get(CARDS).body());
    }

    private static String done(BrowserlessVisitor who, String deed, String card) {
        return CheckoutSteps.location(who.post(CARDS + "/" + deed, Map.of("card", card)));
    }

    /** The provider's side of the truth: who is known there under a mail address. */
    private static List<JsonObject> known(String email) {
        try (var reader = Json.createReader(new StringReader(get(sandbox() + "/sandbox/journal").body()))) {
            return reader.readObject().getJsonArray("customers").getValuesAs(JsonObject.class).stream()
                    .filter(customer -> email.equals(customer.getString("email", null))).toList();
        }
    }

    private String savedCard(String email) {
        return saved(visitor.customer(email), email);
    }

    /** Pays an order with the good card and ticks the box; the number of what was saved last. */
    private static String saved(BrowserlessVisitor who, String email) {
        assertEquals(303, PaymentPage.saving(begin(who, email), PaymentPage.GOOD_CARD));
        return cards(who).select("input[name=card]").val();
    }

    private static String said(String question, String email) {
        var database = Surroundings.world().database();
        try (var connection = DriverManager.getConnection(database.url("kontor"), database.user(), "");
                var query = connection.prepareStatement(question)) {
            query.setString(1, email);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How often it was written down that somebody had a card removed. */
    private static String removals(String email) {
        return said("select count(*) from kontor.audit_entry a join kontor.customer c on c.number = a.subject"
                + " where a.action = 'wallet.remove' and c.email = ?", email);
    }

    @Test
    @DisplayName("PAY-10: the first checkout saves a card, the second pays by one press, a removed one is not offered")
    void saveACardAndPayWithItByOnePressUntilItIsRemoved() {
        var email = account();
        var card = savedCard(email);
        assertEquals(VISA, cards(visitor).select("main h2").text());
        assertTrue(cards(visitor).select("main .badge").text().contains("Expires 12/34"));

        var second = begin(visitor, email);
        assertEquals(List.of(card), offered(second));
        assertEquals(303, PaymentPage.payKept(second, card));

        assertTrue(paid(visitor).contains("Paid by " + VISA));
        assertEquals(1, known(email).size(), "two checkouts make one customer there");
        assertEquals(CARDS + "?done=removed", done(visitor, "remove", card));
        assertTrue(visitor.get(CARDS + "?done=removed").body().contains("The card was removed."));
        assertEquals("", cards(visitor).select("main h2").text());
        var third = begin(visitor, email);
        assertEquals(List.of(), offered(third));
        assertEquals(402, PaymentPage.payKept(third, card));
        assertTrue(BrowserlessVisitor.staff(staff("admin")).get("/admin/audit-log").body()
                .contains("Removed a saved card"));
    }

    @Test
    @DisplayName("PAY-10: a guest is offered nothing to save, and the provider knows no customer")
    void makeNoCustomerOfAGuest() {
        var email = account();
        var page = begin(visitor, email);

        assertFalse(get(page).body().contains("name=\"save\""));
        assertEquals(303, PaymentPage.saving(page, PaymentPage.GOOD_CARD));

        assertEquals(List.of(), known(email));
        assertEquals(List.of(), offered(begin(new BrowserlessVisitor().customer(email), email)));
        assertTrue(CheckoutSteps.location(visitor.get(CARDS)).startsWith("/account/sign-in"));
        assertTrue(done(visitor, "remove", "pm_1").startsWith("/account/sign-in"));
    }

    @Test
    @DisplayName("R-43: the card of somebody else is neither shown nor removed, and no answer tells that it is there")
    void keepToTheCardsOfTheirOwn() {
        var card = savedCard(account());
        var stranger = new BrowserlessVisitor();
        var other = account();
        stranger.customer(other);
        assertEquals(CARDS + "?done=removed", done(stranger, "remove", card), "who never paid");
        begin(stranger, other);

        for (var wrong : List.of(card, "pm_none", "x'--", "")) {
            assertEquals(CARDS + "?done=removed", done(stranger, "remove", wrong), wrong);
        }

        assertEquals(303, stranger.post(CARDS + "/remove", Map.of()).statusCode());
        assertFalse(cards(stranger).text().contains(VISA));
        assertEquals(VISA, cards(visitor).select("main h2").text());
        assertEquals("0", removals(other));
    }

    @Test
    @DisplayName("PAY-10: a card is removed by the button of any tab, pressed however often, and written down once")
    void removeACardOnceHoweverOftenTheButtonIsPressed() {
        var email = account();
        var older = savedCard(email);
        var newer = saved(visitor, email);
        assertNotEquals(older, newer);
        assertEquals(List.of(VISA), cards(visitor).select("main h2").eachText(), "two copies are one card");

        for (var pressed : List.of(older, older, newer)) {
            assertEquals(CARDS + "?done=removed", done(visitor, "remove", pressed));
        }

        assertEquals("", cards(visitor).select("main h2").text());
        assertEquals("1", removals(email));
    }

    @Test
    @DisplayName("PAY-10: who pays the order of another customer saves nothing with it, its owner may")
    void makeNoCustomerOfWhoPaysTheOrderOfAnother() {
        var owner = account();
        visitor.customer(owner);
        var other = account();
        var stranger = new BrowserlessVisitor().customer(other);

        assertFalse(offersToSave(payAgain(stranger, unpaid(visitor, owner))));

        assertEquals(List.of(), known(other));
        assertTrue(offersToSave(payAgain(visitor, unpaid(visitor, owner))));
    }

    /** Orders while the provider breaks down; the page of the order, which can still be paid. */
    private String unpaid(BrowserlessVisitor who, String email) {
        fault("server_error", "", "/v1/checkout/sessions");
        begin(who, email);
        everybodyBehavesAgain();
        return order(who);
    }

    private static String payAgain(BrowserlessVisitor who, String order) {
        return who.post(order.replaceFirst("[?].*", "/pay"), Map.of("key", order.replaceFirst(".*key=", ""), "pay",
                "CARD")).headers().firstValue("Location").orElse("");
    }

    @Test
    @DisplayName("PAY-10: who has everything forgotten while the provider still enrols them is forgotten there, too")
    void forgetWhoIsBeingEnrolled() {
        var email = account();
        visitor.customer(email);
        var elsewhere = new BrowserlessVisitor().customer(email);
        fault("slow", 1, "60", "/v1/customers");
        var ordering = CompletableFuture.supplyAsync(() -> begin(visitor, email));
        assertFalse(Patience.until(() -> get(sandbox() + "/sandbox/faults").body()
                .contains("name=\"fault\" value=\"slow\""), on -> !on));

        assertEquals(CARDS + "?done=forgotten", done(elsewhere, "forget", ""));
        everybodyBehavesAgain();

        assertFalse(offersToSave(ordering.join()));
        assertEquals(List.of(), Patience.until(() -> known(email), List::isEmpty));
        assertEquals("0", Patience.until(() -> said("select count(*) from kontor.wallet_forgotten where email = ?",
                email), "0"::equals));
    }

    @Test
    @DisplayName("PAY-10: a provider that is silent about cards keeps nobody from the account, nor from paying")
    void goOnWhileTheProviderIsSilentAboutCards() {
        var email = account();
        var card = savedCard(email);
        fault("key_in_use", "", "/detach");
        assertEquals(CARDS + "?done=nothing", done(visitor, "remove", card));
        assertTrue(visitor.get(CARDS + "?done=nothing").body().contains("The card was not removed"));
        assertEquals(VISA, cards(visitor).select("main h2").text());
        fault("timeout_before", "5", "/customers");
        var other = account();
        var newcomer = new BrowserlessVisitor().customer(other);

        var asked = System.nanoTime();
        assertTrue(cards(visitor).text().contains("Your cards cannot be shown at the moment"));
        assertTrue(Duration.ofNanos(System.nanoTime() - asked).compareTo(Duration.ofSeconds(8)) < 0);
        assertEquals(200, visitor.get("/account").statusCode());
        assertEquals(303, PaymentPage.pay(begin(newcomer, other), PaymentPage.GOOD_CARD));
        assertTrue(paid(newcomer).contains("Paid by " + VISA));

        everybodyBehavesAgain(); // or the third silence would have it left alone for a while
        assertEquals(VISA, Patience.until(() -> cards(visitor).select("main h2").text(), VISA::equals));
        fault("timeout_before", "5", "/customers");
        assertEquals(CARDS + "?done=forgotten", done(visitor, "forget", ""));
        assertEquals("", cards(visitor).select("main h2, #forget").text());
        assertEquals(1, known(email).size());
        everybodyBehavesAgain();
        assertEquals(List.of(), Patience.until(() -> known(email), List::isEmpty), "it is asked until it has done so");
        assertEquals(List.of(), offered(begin(visitor, email)));
    }

    @Test
    @DisplayName("PAY-10: who could not be enrolled, or was deleted at the provider, pays as a guest and is enrolled anew")
    void enrolAnewWhoIsNotKnownThere() {
        var email = account();
        visitor.customer(email);
        fault("server_error", "", "/v1/customers");
        assertFalse(offersToSave(begin(visitor, email)));
        everybodyBehavesAgain();
        assertTrue(offersToSave(begin(visitor, email)));
        assertEquals(200, send(HttpRequest.newBuilder(URI.create(sandbox() + "/stripe/v1/customers/"
                + known(email).get(0).getString("id"))).header("Authorization", "Bearer " + providerKey()).DELETE()
                .build()).statusCode());

        assertFalse(offersToSave(begin(visitor, email)));
        assertTrue(offersToSave(begin(visitor, email)));

        assertEquals(1, known(email).size());
        assertEquals("", cards(visitor).select("main h2").text());
    }

    private static boolean offersToSave(String payUrl) {
        return get(payUrl).body().contains("name=\"save\"");
    }

    private static void fault(String name, String value, String path) {
        fault(name, 50, value, path);
    }

    private static void fault(String name, int calls, String value, String path) {
        assertEquals(200, send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(
                        "{\"fault\":\"%s\",\"calls\":%d,\"value\":\"%s\",\"path\":\"%s\"}".formatted(name, calls, value,
                                path))).build()).statusCode());
    }
}
