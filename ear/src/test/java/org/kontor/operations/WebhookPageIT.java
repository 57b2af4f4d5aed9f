package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.checkers.Patience;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.payment.WaitingOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Messages of providers in the back office: what was given up is applied when somebody tries it again. */
class WebhookPageIT extends BrowserTest {

    /** No provider tells of this by itself, so there is one row of it. */
    private static final String TYPE = "charge.updated";

    private final String event = "evt_" + UUID.randomUUID();

    @AfterEach
    void theProviderTellsAgain() {
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults")).DELETE().build());
    }

    /** An order that the provider was paid for, and whose notification was given up ten times, as in a long fault. */
    private WaitingOrder paidUnheard() {
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"fault\":\"webhook_drop\"}")).build());
        var order = WaitingOrder.of(shop(), product(1995, 5));
        order.payAndStayAway();
        tables().change("insert into inbox (provider, event_id, type, subject, body, received_at, status, attempts,"
                + " next_attempt_at, last_error) values ('stripe', ?, '" + TYPE + "', ?, '{}', now(), 'PARKED', 10,"
                + " now(), 'the database was away')", event, order.key());
        return order;
    }

    private WebElement row() {
        return browser().driver().findElement(By.xpath("//form[@id='messages']//tr[contains(., '" + TYPE + "')]"));
    }

    @Test
    @DisplayName("A notification that was given up is shown with its reason, and pays the order when it is tried again")
    void appliesWhatSomebodyTriesAgain() {
        var order = paidUnheard();
        SignInPage.enter(browser(), staff("ADMIN"), "/admin/webhooks");
        assertTrue(row().getText().contains("Given up"), row()::getText);
        assertTrue(row().getText().contains("the database was away"), row()::getText);
        assertEquals("PENDING_PAYMENT PENDING", order.status());

        row().findElement(By.tagName("button")).click();

        browser().until(page -> browser().text(".notices").contains("It is tried again now.") ? true : null);
        assertEquals("CONFIRMED PAID", Patience.until(order::status, "CONFIRMED PAID"::equals));
        browser().reloadUntil(() -> row().getText().contains("Applied"));
        assertEquals(0, row().findElements(By.tagName("button")).size(), "nothing to try again");
    }
}
