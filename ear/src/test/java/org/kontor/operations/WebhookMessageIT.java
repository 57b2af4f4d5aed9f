package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.checkers.Patience;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** What a provider said, on a page of its own. */
class WebhookMessageIT extends Outside {

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999999", "99999999999999999999999"})
    void isNotFoundWhereThereIsNone(String number) {
        assertEquals(404, BrowserlessVisitor.staff(staff("orders")).get("/admin/webhooks/" + number).statusCode());
    }

    @Test
    void isForWhoDealsWithOrdersAndMoneyAlone() {
        var number = paidOrder().replaceFirst("/order/([0-9]+).*", "$1");
        var clerk = BrowserlessVisitor.staff(staff("orders"));
        var link = Patience.until(() -> Jsoup.parse(clerk.get("/admin/orders/" + number).body())
                .select("#money a[href^=/admin/webhooks/]").attr("href"), found -> !found.isEmpty());

        var page = clerk.get(link);
        assertEquals(200, page.statusCode());
        assertTrue(Pattern.compile("\"id\": \"evt_").matcher(Jsoup.parse(page.body()).select("#body").text()).find());
        assertTrue(Jsoup.parse(page.body()).select("a.back").isEmpty(), "the list of all is not for orders");
        assertEquals(200, BrowserlessVisitor.staff(staff("finance")).get(link).statusCode());
        assertEquals(403, BrowserlessVisitor.staff(staff("content")).get(link).statusCode());
    }

    @Test
    void tellsWhatWasFetchedFromWhatWasSentAndSigned() {
        var event = "evt_" + UUID.randomUUID();
        tables().change("insert into inbox (provider, event_id, type, subject, body, received_at, status, attempts,"
                + " next_attempt_at, applied_at, origin) values ('stripe', ?, 'refund.updated', ?, '{}', now(), 'APPLIED', 1,"
                + " now(), now(), 'FETCHED')", event, event);
        var admin = BrowserlessVisitor.staff(staff("admin"));
        var row = Jsoup.parse(admin.get("/admin/webhooks").body()).selectFirst("#messages tr:contains(" + event + ")");
        assertTrue(row.text().contains("Fetched: it never came"), row::text);
        var facts = Jsoup.parse(admin.get(row.selectFirst("a").attr("href")).body()).select("#facts").text();
        assertTrue(facts.contains("Fetched from the provider’s list"), facts);
    }
}
