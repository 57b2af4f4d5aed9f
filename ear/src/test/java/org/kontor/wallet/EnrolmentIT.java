package org.kontor.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PaymentPage;
import org.kontor.checkers.Patience;
import org.kontor.customer.CheckoutSteps;
import org.kontor.it.BrowserlessVisitor;

/** PAY-10: who is known to the payment provider as a customer whose cards it may keep, and who is not. */
class EnrolmentIT extends CardCustomers {

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

    /** Presses until there is a page: a provider that broke down is left alone for ten seconds. */
    private static String payAgain(BrowserlessVisitor who, String order) {
        return Patience.until(() -> who.post(order.replaceFirst("[?].*", "/pay"), Map.of("key",
                order.replaceFirst(".*key=", ""), "pay", "CARD")).headers().firstValue("Location").orElse(""),
                page -> page.startsWith(sandbox()));
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
        assertEquals("0", Patience.until(() -> tables().text("select count(*) from kontor.wallet_forgotten"
                + " where email = ?", email), "0"::equals));
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
}
