package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
