package org.kontor.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.stripe.param.checkout.SessionCreateParams.LineItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kontor.payment.ChargeRequest;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.Email;
import org.kontor.shared.Money;

class SessionsTest {

    private static List<LineItem> shown(Money unit, int lines) {
        var items = new ArrayList<ChargeRequest.Item>();
        IntStream.range(0, lines).forEach(line -> items.add(new ChargeRequest.Item("Lamp " + line, 2, unit)));
        return Sessions.opening(new ChargeRequest("24000017", "payment:24000017:1", unit.times(2L * lines),
                TakeMoney.AT_ORDER, items, Email.parse("ada@example.com"), Instant.parse("2026-12-01T10:00:00Z"),
                "http://127.0.0.1/back", "http://127.0.0.1/cancel", null)).getLineItems();
    }

    private static String one(List<LineItem> lines) {
        assertEquals(1, lines.size());
        var price = lines.get(0).getPriceData();
        return lines.get(0).getQuantity() + " x " + price.getProductData().getName() + " for " + price.getUnitAmount();
    }

    @Test
    void showsTheLinesOfAnOrderAsFarAsStripeTakesSoMany() {
        var lines = shown(Money.ofMinor(1995, "EUR"), 100);

        assertEquals(100, lines.size());
        assertEquals("Lamp 99", lines.get(99).getPriceData().getProductData().getName());
        assertEquals(1995, lines.get(99).getPriceData().getUnitAmount());
    }

    @Test
    void asksForAnOrderOfMoreLinesThanStripeTakesInOne() {
        assertEquals("1 x Order 24000017 for 402990", one(shown(Money.ofMinor(1995, "EUR"), 101)));
    }

    @Test
    void asksForPiecesBetweenItsStepsInOne() {
        assertEquals("1 x Order 24000017 for 10490", one(shown(Money.ofMinor(5245, "KWD"), 1)));
    }
}
