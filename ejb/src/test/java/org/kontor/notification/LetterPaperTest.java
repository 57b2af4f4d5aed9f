package org.kontor.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.fulfilment.ParcelLine;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.SampleOrder;
import org.kontor.returns.CancellationView;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.RefundStatus;
import org.kontor.returns.RefundView;
import org.kontor.shared.Email;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Sku;
import org.kontor.shipping.TrackingStatus;

/** Every letter of the shop, written with a real order. */
class LetterPaperTest {

    private static final Email TO = new Email("jonas.weber@example.com");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ShipmentView PARCEL = new ShipmentView(50, "S5001", SampleOrder.NUMBER, ShipmentStatus.SHIPPED,
            "nordpost", new IdempotencyKey("k"), "RR473124829GB", null, null, TrackingStatus.PRE_TRANSIT, null, NOW,
                    NOW,
            LocalDate.of(2026, 11, 23), null, List.of(new ParcelLine(1, new Sku("LAMP-SAND"), 2)), List.of());
    private static final CancellationView CANCELLATION = new CancellationView("C8001", SampleOrder.NUMBER, false, false,
            "sold out", "orders", Instant.parse("2026-11-22T15:00:00Z"),
            List.of(new CancellationView.Line(1, 1, SampleOrder.euro(0), SampleOrder.euro(15495))));
    private static final RefundView REFUND = new RefundView("R7001", SampleOrder.NUMBER, RefundStatus.PAID_OUT,
            SampleOrder.euro(15495), "scratched", "orders", NOW, NOW,
            List.of(new RefundView.Line(1, 1, SampleOrder.euro(15495), GoodsFate.RESTOCKED)));

    private static Mail write(String kind, String key) {
        return write(kind, key, kind.startsWith("dispatch.") ? List.of(SampleOrder.NUMBER, 0, 1, 1)
                : List.of(SampleOrder.NUMBER, REFUND.amount()));
    }

    private static Mail write(String kind, String key, List<Object> subject) {
        var order = SampleOrder.of(0, 0, 0, 0);
        var item = Map.of("name", "Arc <desk> lamp", "label", "Norr & Sand", "quantity", 2, "amount",
                SampleOrder.euro(15495));
        return new LetterPaper()
                .write(new Letter(key, kind, TO, "Jonas Weber", subject,
                Map.of("order", order, "parcel", PARCEL, "refund", REFUND, "part", true, "reserved", false,
                        "cancellation", CANCELLATION, "back", SampleOrder.euro(15495), "items", List.of(item),
                        "link", "https://shop.example/order/204172?key=k&x=1",
                        "terms", "https://shop.example/order/204172/terms?key=k")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkout.confirmed", "checkout.expired", "checkout.returned", "dispatch.shipped",
        "dispatch.delivered", "returns.refunded", "checkout.ended", "returns.cancelled"})
    void isWrittenInBothForms(String kind) {
        var mail = write(kind, "key");
        for (var text : List.of(mail.subject(), mail.text(), mail.html())) {
            assertTrue(text.contains(SampleOrder.NUMBER.value()), text);
            assertFalse(text.contains("{{") || text.contains("{0}") || text.contains("Optional"), text);
        }
        assertTrue(mail.html().contains("Arc &lt;desk&gt; lamp"), mail.html());
        assertTrue(mail.html().contains("?key=k&amp;x=1"), mail.html());
        assertTrue(mail.text().contains("Arc <desk> lamp"), mail.text());
        assertTrue(mail.text().contains("https://shop.example/order/204172?key=k&x=1"), mail.text());
    }

    @Test
    void confirmsWithLinesTotalsTaxAndAddress() {
        var text = write("checkout.confirmed", "key").text();
        for (var part : List.of("464,88", "Two cents off: −0,02", "4,90", "469,76", "75,00", "19\u00a0%", "Torstraße 14", "10119 Berlin",
                "Germany")) {
            assertTrue(text.contains(part), part + " in:\n" + text);
        }
    }

    @Test
    void namesTheSumInTheSubjectOfARefund() {
        assertEquals("We have refunded 154,95\u00a0€ for order " + SampleOrder.NUMBER, write("returns.refunded", "key")
                .subject());
    }

    @Test
    void namesAParcelWhereThereAreSeveral() {
        var number = SampleOrder.NUMBER;
        assertEquals("Your order " + number + " has arrived",
                write("dispatch.delivered", "key", List.of(number, 0, 1, 1)).subject());
        assertEquals("Parcel 2 of 2 of your order " + number + " has arrived",
                write("dispatch.delivered", "key", List.of(number, 1, 2, 2)).subject());
        assertEquals("Parcel 1 of your order " + number + " is on its way",
                write("dispatch.shipped", "key", List.of(number, 2, 1, 1)).subject());
    }

    @Test
    void givesTheSameOccasionTheSameId() {
        assertEquals(write("checkout.confirmed", "a").id(), write("checkout.confirmed", "a").id());
        assertNotEquals(write("checkout.confirmed", "a").id(), write("checkout.confirmed", "b").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: all@example.com", "Hello\nX: y", "a\u0000b"})
    void refusesLineBreaksInHeaders(String evil) {
        assertThrows(IllegalArgumentException.class, () -> new Mail("id", TO, "Jonas", evil, "", ""));
        assertThrows(IllegalArgumentException.class, () -> new Mail("id", TO, evil, "Hello", "", ""));
    }
}
