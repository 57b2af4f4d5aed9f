package org.kontor.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** CUS-04, CHK-01, R-43: who sees which order, and what nobody sees by typing somebody's mail address. */
class OwnOrdersIT extends Outside {

    private static final String PASSWORD = "four words nobody guesses";

    private final BrowserlessVisitor visitor = new BrowserlessVisitor();

    private static String number(String order) {
        return order.replaceFirst("/order/([0-9]+).*", "$1");
    }

    private void fill(BrowserlessVisitor who) {
        who.post("/cart/items", Map.of("sku", product(5000, 9).replaceFirst("/p/", "").toUpperCase(Locale.ROOT),
                "quantity", "1"));
    }

    @Test
    void listsOrdersWithTheirStateAndDocumentsAndLeadsToEach() {
        var order = made("/it/order?invoiced=1");
        visitor.customer(made("/it/account?order=" + number(order)));

        var page = Jsoup.parse(visitor.get("/account").body());

        var link = page.select("a[href=/account/orders/" + number(order) + "]");
        assertEquals(1, link.size(), page::text);
        assertTrue(page.text().contains("On its way") || page.text().contains("In preparation"), page::text);
        assertEquals(order, CheckoutSteps.location(visitor.get(link.attr("href"))));
        var document = page.select("a[href^=/documents/]").attr("href");
        assertEquals(200, visitor.get(document).statusCode(), document);
    }

    @Test
    @DisplayName("R-43: an order of somebody else answers as one that does not exist")
    void answersForAForeignOrderAsForNone() {
        var foreign = number(paidOrder());
        visitor.customer(account());

        var answer = visitor.get("/account/orders/" + foreign);
        var missing = visitor.get("/account/orders/99999999");

        assertEquals(404, answer.statusCode());
        assertEquals(404, missing.statusCode());
        assertEquals(Jsoup.parse(missing.body()).text(), Jsoup.parse(answer.body()).text());
        assertEquals(404, visitor.get("/account/orders/").statusCode());
        assertEquals(404, visitor.get("/account/orders/x%27").statusCode());
        assertTrue(CheckoutSteps.location(new BrowserlessVisitor().get("/account/orders/" + foreign))
                .startsWith("/account/sign-in"));
    }

    @Test
    @DisplayName("V#98: a guest who types the mail address of an account sees nothing of it and changes nothing in it")
    void showNothingOfAnAccountToAGuestWhoTypesItsAddress() {
        var email = account();
        var owner = new BrowserlessVisitor().customer(email);
        owner.submit(owner.get("/account/addresses/new"), "address", Map.of("name", "Ina Sommer", "street",
                "Verborgener Weg 7", "postcode", "20095", "city", "Hamburg", "forDelivery", "on", "save", ""));
        fill(owner);
        assertTrue(owner.get("/account/addresses").body().contains("Verborgener Weg 7"));
        var guest = new BrowserlessVisitor();
        fill(guest);

        var order = CheckoutSteps.place(guest, email);
        guest.post("/account/keep", Map.of("number", number(order), "key", order.replaceFirst(".*key=", ""), "password",
                PASSWORD));

        for (var page : List.of("/checkout?step=contact", "/cart", order, order + "&account=mailed", "/account",
                "/account/addresses")) {
            var body = guest.get(page).body();
            assertFalse(body.contains("Ina Sommer") || body.contains("Verborgener") || body.contains("20095"), page);
        }
        assertTrue(CheckoutSteps.location(guest.get("/account")).startsWith("/account/sign-in"));
        assertTrue(owner.get("/account/addresses").body().contains("Verborgener Weg 7"));
        assertFalse(owner.get("/account/addresses").body().contains("Torstra"));
    }

    @Test
    @DisplayName("CHK-01: an order is kept in an account with nothing but a password, once its address is proved")
    void keepAnOrderOnceItsAddressIsProved() {
        var email = "ole." + UUID.randomUUID() + "@example.com";
        fill(visitor);
        var earlier = CheckoutSteps.place(visitor, email);
        fill(visitor);
        var order = CheckoutSteps.place(visitor, email);
        assertEquals(1, Jsoup.parse(visitor.get(order).body()).select("form[action=/account/keep]").size());

        var asked = keep(order, PASSWORD);

        assertTrue(Jsoup.parse(visitor.get(asked.replaceFirst("#.*", "")).body()).select(".notice-ok").text()
                .contains("A mail is on its way"));
        assertEquals(422, visitor.enter(email, PASSWORD, "/account").statusCode());
        var link = new Mailbox(sandbox(), email).link("Open your account", 1);
        var elsewhere = new BrowserlessVisitor();
        elsewhere.get(CheckoutSteps.location(elsewhere.submit(elsewhere.get(link), "open",
                Map.of("password", PASSWORD, "enter", ""))));
        var account = elsewhere.get("/account").body();
        for (var each : List.of(earlier, order)) {
            assertTrue(account.contains("/account/orders/" + number(each)), each);
        }
    }

    private String keep(String order, String password) {
        return CheckoutSteps.location(visitor.post("/account/keep", Map.of("number", number(order), "key",
                order.replaceFirst(".*key=", ""), "password", password)));
    }

    @Test
    void askForAnotherPasswordOnThePageOfTheOrder() {
        var order = paidOrder();

        for (var wrong : List.of("short", "", "x".repeat(129))) {
            var answer = Jsoup.parse(visitor.get(keep(order, wrong).replaceFirst("#.*", "")).body());
            assertTrue(answer.select("#new-password-error").text().contains("12 to 128 characters"), wrong);
        }
        assertEquals(404, visitor.post("/account/keep", Map.of("number", number(order), "key", "0", "password",
                PASSWORD)).statusCode());
        assertEquals(404, visitor.post("/account/keep", Map.of()).statusCode());
    }

    @Test
    void belongToTheAccountThatOrdersWhateverAddressTheMailsGoTo() {
        var email = account();
        visitor.customer(email);
        var other = account();
        fill(visitor);

        var order = CheckoutSteps.place(visitor, other);

        assertTrue(visitor.get("/account").body().contains(number(order)));
        assertFalse(new BrowserlessVisitor().customer(other).get("/account").body().contains(number(order)));
    }
}
