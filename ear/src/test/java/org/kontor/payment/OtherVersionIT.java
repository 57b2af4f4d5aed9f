package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.Stripe;
import java.net.URI;
import java.net.http.HttpRequest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.checkers.Patience;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** Notifications in another version of the provider's language than that in which the shop asks. */
class OtherVersionIT extends Outside {

    private static final String OTHER = "2020-08-27";

    @AfterEach
    void theProviderBehaves() {
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults")).DELETE().build());
    }

    private static String versions(WaitingOrder order) {
        return tables().text("select string_agg(distinct api_version, ' ') from inbox where subject = ?", order.key());
    }

    @Test
    @DisplayName("F24: they count, for what is true is read from the provider; staff see the version and what to do")
    void countAndAreShownWithWhatToDo() {
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"fault\":\"other_api_version\",\"value\":\"" + OTHER + "\"}"))
                .build());
        var order = WaitingOrder.of(shop(), product(1995, 5));
        order.payAndStayAway();

        assertEquals("CONFIRMED PAID", Patience.until(order::status, "CONFIRMED PAID"::equals));
        assertEquals(OTHER, Patience.until(() -> versions(order), OTHER::equals));
        var admin = BrowserlessVisitor.staff(staff("admin"));
        var notice = Jsoup.parse(admin.get("/admin/webhooks").body()).select("[data-version]:contains(" + OTHER + ")");
        assertEquals(1, notice.size(), "once, however many there are");
        assertTrue(notice.text().contains("set the version of the webhook endpoint there to " + Stripe.API_VERSION),
                notice::text);
    }

    @Test
    void areNoNewsInOurOwnVersion() {
        var order = WaitingOrder.of(shop(), product(1995, 5));
        order.payAndStayAway();
        assertEquals(Stripe.API_VERSION, Patience.until(() -> versions(order), Stripe.API_VERSION::equals));
    }
}
