package org.kontor.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.StaffServlet;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** CUS-01, CHK-01: the life of an account, over HTTP: asked for, proved by mail, signed in to, and lost again. */
class AccountsIT extends Outside {

    private static final String PASSWORD = "four words nobody guesses";
    private static final String SIGNED_IN = "account";

    private final BrowserlessVisitor visitor = new BrowserlessVisitor();

    private static String someone() {
        return "nele." + UUID.randomUUID() + "@example.com";
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(shop(), "");
    }

    private static String alerts(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".notice, .error").text();
    }

    private static String shown(HttpResponse<String> answer, String email) {
        return Jsoup.parse(answer.body()).select("main").text().replace(email, "…");
    }

    private HttpResponse<String> register(BrowserlessVisitor who, String email) {
        return who.submit(who.get("/account/register"), "register", Map.of("name", "Nele Brandt", "email", email,
                "password", PASSWORD, "again", PASSWORD, "ask", ""));
    }

    private static Mailbox mailbox(String email) {
        return new Mailbox(sandbox(), email);
    }

    private HttpResponse<String> open(BrowserlessVisitor who, String link, String password) {
        return who.submit(who.get(link), "open", Map.of("password", password, "enter", ""));
    }

    /** Asks for an account, opens it and is signed in. */
    private String opened(BrowserlessVisitor who) {
        var email = someone();
        register(who, email);
        var entered = open(who, mailbox(email).link("Open your account", 1), PASSWORD);
        assertEquals("/account", location(who.get(location(entered))));
        return email;
    }

    @Test
    void existOnlyAfterTheLinkInAMailWasOpenedByWhoKnowsThePassword() {
        var email = someone();
        assertEquals("/account/sign-in", location(register(visitor, email)));
        assertEquals(422, visitor.enter(email, PASSWORD, "/account").statusCode(), "there is no account yet");
        var link = mailbox(email).link("Open your account", 1);

        var stranger = open(new BrowserlessVisitor(), link, "what a stranger would try");
        assertEquals(422, stranger.statusCode());
        assertTrue(alerts(stranger).contains("Mail address or password is wrong"), alerts(stranger));
        var entered = open(visitor, link, PASSWORD);

        assertEquals("/cart/join?to=%2Faccount", location(entered));
        assertEquals(200, visitor.get("/account").statusCode());
        assertTrue(visitor.get("/account").body().contains(email));
        var again = new BrowserlessVisitor().get(link);
        assertEquals(410, again.statusCode());
        assertTrue(alerts(again).contains("This link was used before or is too old"), alerts(again));
    }

    @Test
    void areNotOpenedByLinksThatAreForgedOrTooOld() {
        var email = someone();
        register(visitor, email);
        var link = mailbox(email).link("Open your account", 1);
        made("/it/account?aged=1&email=" + email);

        for (var wrong : new String[] {link, "/account/open", "/account/open?token=" + "0".repeat(32),
                "/account/open?token=%00", "/account/reset?token=" + "f".repeat(32), "/account/reset"}) {
            var answer = visitor.get(wrong);
            assertEquals(410, answer.statusCode(), wrong);
            assertTrue(alerts(answer).contains("Ask for a new one"), wrong);
            assertTrue(Jsoup.parse(answer.body()).select("main input[type=password]").isEmpty(), wrong);
        }
        assertEquals(422, visitor.enter(email, PASSWORD, "/account").statusCode());
    }

    @Test
    @DisplayName("CUS-01: no answer says whether an address has an account; the mail alone does")
    void areNotBetrayedByAnyAnswer() {
        var known = account();
        var unknown = someone();

        assertEquals(alertsAfter(register(visitor, known), known), alertsAfter(register(visitor, unknown), unknown));
        assertEquals(alertsAfter(forget(known), known), alertsAfter(forget(unknown), unknown));
        assertEquals(shown(visitor.enter(known, "not the password", "/account"), known),
                shown(visitor.enter(unknown, "not the password", "/account"), unknown));
        assertEquals("/account/sign-in", mailbox(known).link("You have an account already", 1));
        mailbox(unknown).link("Open your account", 1);
        assertTrue(mailbox(unknown).texts("Choose another password").isEmpty());
        assertEquals("/cart/join?to=%2Faccount", location(new BrowserlessVisitor().enter(known, StaffServlet.PASSWORD,
                "/account")), "the password is as it was");
    }

    private HttpResponse<String> forget(String email) {
        return visitor.submit(visitor.get("/account/forgotten"), "forgotten", Map.of("email", email, "ask", ""));
    }

    private String alertsAfter(HttpResponse<String> sent, String email) {
        assertEquals("/account/sign-in", location(sent));
        return alerts(visitor.get("/account/sign-in")).replace(email, "…");
    }

    @Test
    void areGivenBackToWhoForgotThePasswordAndToNobodyElse() {
        var email = opened(visitor);
        forget(email);
        var link = mailbox(email).link("Choose another password", 1);
        var page = visitor.get(link);
        var other = "another four quiet words";

        assertEquals(422, visitor.submit(page, "reset", Map.of("password", other, "again", "something else",
                "choose", "")).statusCode());
        assertEquals(422, visitor.submit(visitor.get(link), "reset", Map.of("password", "short", "again", "short",
                "choose", "")).statusCode());
        var chosen = visitor.submit(visitor.get(link), "reset", Map.of("password", other, "again", other, "choose", ""));

        assertEquals("/account/sign-in", location(chosen));
        assertEquals("/account/sign-in?to=%2Faccount", location(visitor.get("/account")), "all browsers are signed out");
        assertEquals(410, visitor.get(link).statusCode());
        assertEquals(422, visitor.enter(email, PASSWORD, "/account").statusCode());
        assertEquals("/cart/join?to=%2Faccount", location(visitor.enter(email, other, "/account")));
    }

    @Test
    void fillNobodysMailbox() {
        var email = account();
        for (var wish = 0; wish < 7; wish++) {
            assertEquals("/account/sign-in", location(forget(email)), "who asks learns nothing of it");
        }
        mailbox(email).link("Choose another password", 5);
        register(visitor, email);
        mailbox(email).link("You have an account already", 1);

        assertEquals(5, mailbox(email).texts("Choose another password").size());
    }

    @Test
    void changeTheirPasswordAndSignAllOtherBrowsersOut() {
        var email = account();
        var here = visitor.customer(email);
        var elsewhere = new BrowserlessVisitor().customer(email);
        var wrong = change(here, "not the old one", PASSWORD, PASSWORD);
        assertEquals(422, wrong.statusCode());
        assertTrue(alerts(wrong).contains("The old password is wrong"), alerts(wrong));
        assertEquals(422, change(here, StaffServlet.PASSWORD, "x".repeat(129), "x".repeat(129)).statusCode());
        assertEquals(422, change(here, StaffServlet.PASSWORD, email, email).statusCode());
        assertEquals(422, change(here, "", PASSWORD, PASSWORD).statusCode());
        assertEquals(200, elsewhere.get("/account").statusCode(), "nothing was changed");

        assertEquals("/account/password", location(change(here, StaffServlet.PASSWORD, PASSWORD, PASSWORD)));

        assertEquals(200, here.get("/account").statusCode());
        assertEquals("/account/sign-in?to=%2Faccount", location(elsewhere.get("/account")));
    }

    private HttpResponse<String> change(BrowserlessVisitor who, String old, String wanted, String again) {
        return who.submit(who.get("/account/password"), "own", Map.of("old", old, "password", wanted, "again", again,
                "change", ""));
    }

    @Test
    void areSignedOutOfAtOnceAndTheCookieOpensNothingAnyMore() {
        visitor.customer(account());
        var token = visitor.cookie(SIGNED_IN).orElseThrow();

        assertEquals("/", location(visitor.post("/account/sign-out", Map.of())));

        var thief = new BrowserlessVisitor();
        thief.bring(SIGNED_IN, token);
        for (var page : List.of("/account", "/account/addresses", "/account/addresses/new", "/account/password")) {
            assertTrue(location(thief.get(page)).startsWith("/account/sign-in?to=%2Faccount"), page);
        }
    }

    @Test
    void giveTheirBrowserACookieThatNoScriptAndNoOtherSiteCanUse() {
        var answer = visitor.enter(account(), StaffServlet.PASSWORD, "/account");

        var cookie = answer.headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith("account="))
                .findFirst().orElseThrow();
        assertTrue(cookie.matches("account=[0-9a-f]{32};.*") && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Lax"), cookie);
    }

    @Test
    void makeWhoGuessesWait() {
        var email = account();
        var door = visitor.get("/account/sign-in?to=%2Faccount"); // now, for after four guesses the wait is two seconds
        for (var guess = 0; guess < 4; guess++) {
            assertEquals(422, visitor.enter(email, "guess number " + guess, "/account").statusCode());
        }

        var fifth = visitor.submit(door, "signIn", Map.of("email", email, "password", StaffServlet.PASSWORD, "enter",
                ""));

        assertEquals(429, fifth.statusCode());
        assertTrue(alerts(fifth).contains("Too many attempts"), alerts(fifth));
        assertTrue(visitor.cookie(SIGNED_IN).isEmpty());
    }

    @Test
    void sayAtTheFieldWhatIsMissing() {
        var page = visitor.get("/account/register");
        for (var typed : List.of(Map.of("name", "", "email", "a@example.com"), Map.of("name", "A", "email", ""),
                Map.of("name", "A", "email", "no address"), Map.of("name", "x".repeat(161), "email", someone()))) {
            var form = new HashMap<>(typed);
            form.putAll(Map.of("password", PASSWORD, "again", PASSWORD, "ask", ""));
            var answer = visitor.submit(visitor.get("/account/register"), "register", form);
            assertEquals(422, answer.statusCode(), typed::toString);
            assertFalse(alerts(answer).isBlank());
        }
        assertEquals(422, visitor.submit(page, "register", Map.of("name", "A", "email", someone(), "password", "short",
                "again", "short", "ask", "")).statusCode());
        assertEquals(422, visitor.submit(visitor.get("/account/sign-in"), "signIn", Map.of("enter", "")).statusCode());
    }

    @Test
    @DisplayName("R-43: a customer opens nothing of the back office, and staff sign in beside it as before")
    void openNothingOfTheBackOffice() {
        visitor.customer(account());
        for (var page : List.of("/admin/", "/admin/orders", "/admin/staff", "/admin/account")) {
            var answer = visitor.get(page);
            assertEquals(303, answer.statusCode(), page);
            assertTrue(location(answer).startsWith("/admin/sign-in"), page);
        }

        visitor.signIn(staff("orders"), StaffServlet.PASSWORD, "/admin/orders");

        assertEquals(200, visitor.get("/admin/orders").statusCode());
        assertEquals(200, visitor.get("/account").statusCode());
        assertEquals(200, visitor.get("/admin/orders").statusCode());
        visitor.post("/account/sign-out", Map.of());
        assertEquals(200, visitor.get("/admin/orders").statusCode());
        assertTrue(location(visitor.get("/account")).startsWith("/account/sign-in"));
        assertNotEquals(200, visitor.get("/admin/staff").statusCode());
    }

    @Test
    void leaveBrowsingWithoutASession() {
        visitor.customer(account());
        var browsing = new BrowserlessVisitor();
        browsing.bring(SIGNED_IN, visitor.cookie(SIGNED_IN).orElseThrow());

        for (var page : List.of("/", product(1995, 5), "/search?q=test", "/account/orders/1")) {
            browsing.get(page);
            assertTrue(browsing.cookie("sid").isEmpty(), page);
        }
    }

    @Test
    void neverLeadOutOfTheStore() {
        var email = account();
        for (var page : new String[] {"//evil.example", "https://evil.example/", "/admin/orders", "/account/sign-out",
                "/\\evil.example", "/cart/join"}) {
            assertEquals("/cart/join?to=%2Faccount", location(new BrowserlessVisitor().enter(email,
                    StaffServlet.PASSWORD, page)), page);
        }
    }
}
