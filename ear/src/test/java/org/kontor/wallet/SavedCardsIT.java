package org.kontor.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PaymentPage;
import org.kontor.checkers.Patience;
import org.kontor.it.BrowserlessVisitor;

/** PAY-10: cards that the payment provider keeps for customers who wish it. */
class SavedCardsIT extends CardCustomers {

    private String savedCard(String email) {
        return saved(visitor.customer(email), email);
    }

    /** Pays an order with the good card and ticks the box; the number of what was saved last. */
    private static String saved(BrowserlessVisitor who, String email) {
        assertEquals(303, PaymentPage.saving(begin(who, email), PaymentPage.GOOD_CARD));
        return cards(who).select("input[name=card]").val();
    }

    /** How often it was written down that somebody had a card removed. */
    private static String removals(String email) {
        return tables().text("select count(*) from kontor.audit_entry a join kontor.customer c on c.number = a.subject"
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
}
