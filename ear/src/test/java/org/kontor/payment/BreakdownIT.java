package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.checkers.Patience;
import org.kontor.it.Outside;

/** The payment provider breaks down over the request for its page, and repeats that under the same key. */
class BreakdownIT extends Outside {

    @AfterEach
    void theProviderBehaves() {
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults")).DELETE().build());
    }

    private WaitingOrder orderWhile(String fault, String path) {
        var product = product(1995, 5);
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(
                        "{\"fault\":\"" + fault + "\",\"calls\":1,\"path\":\"" + path + "\"}")).build());
        return WaitingOrder.of(shop(), product);
    }

    private static String attempts(WaitingOrder order) {
        return tables().text("select string_agg(p.status || ' ' || p.idem_key, ', ' order by p.id) from payment p"
                + " join orders o on o.number = p.reference where o.email = ?", order.email())
                .replaceAll("payment:[0-9]+:([0-9]+):[0-9a-f]+", "$1");
    }

    private static void paid(WaitingOrder order) {
        order.payAndStayAway();
        assertEquals("CONFIRMED PAID", Patience.until(order::status, "CONFIRMED PAID"::equals));
    }

    @Test
    @DisplayName("F14: where nothing was made a new attempt takes a new key, and the customer comes to the page at once")
    void f14TakesANewKeyWhereNothingWasMade() {
        var order = orderWhile("server_error", "POST /stripe/v1/checkout/sessions");
        assertEquals("FAILED 1, REQUIRES_ACTION 2", attempts(order));
        paid(order);
        assertEquals("FAILED 1, CAPTURED 2", attempts(order));
    }

    @Test
    @DisplayName("F14: a page that was opened in spite of the breakdown is the one that the customer comes to")
    void f14FindsThePageThatWasOpened() {
        var order = orderWhile("server_error_after", "/v1/checkout/sessions");
        assertEquals("REQUIRES_ACTION 1", attempts(order));
        paid(order);
        assertEquals("CAPTURED 1", attempts(order));
    }
}
