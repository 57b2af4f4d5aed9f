package org.kontor.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.checkout.WaitingLine;
import org.kontor.fulfilment.ParcelLine;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.giftcard.CardOrigin;
import org.kontor.giftcard.GiftCardStatus;
import org.kontor.giftcard.GiftCardView;
import org.kontor.ordering.SampleOrder;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TakeMoney;
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
            LocalDate.of(2026, 11, 23), null, List.of(new ParcelLine(1, new Sku("LAMP-SAND"), 2)), List.of(), 1, null);
    private static final CancellationView CANCELLATION = new CancellationView("C8001", SampleOrder.NUMBER, false, false,
            "sold out", "orders", Instant.parse("2026-11-22T15:00:00Z"),
            List.of(new CancellationView.Line(1, 1, SampleOrder.euro(0), SampleOrder.euro(15495))));
    private static final RefundView REFUND = new RefundView("R7001", SampleOrder.NUMBER, RefundStatus.PAID_OUT,
            SampleOrder.euro(15495), "scratched", "orders", NOW, NOW,
            List.of(new RefundView.Line(1, 1, SampleOrder.euro(15495), GoodsFate.RESTOCKED)));

    private static Mail write(String kind, String key) {
        return write(kind, key, Map.of());
    }

    private static Mail write(String kind, String key, Map<String, Object> otherwise) {
        return write(kind, key, kind.startsWith("dispatch.") ? List.of(SampleOrder.NUMBER, 0, 1, 1)
                : List.of(SampleOrder.NUMBER, REFUND.amount()), otherwise);
    }

    private static Mail write(String kind, String key, List<Object> subject) {
        return write(kind, key, subject, Map.of());
    }

    private static Mail write(String kind, String key, List<Object> subject, Map<String, Object> otherwise) {
        var order = SampleOrder.of(0, 0, 0, 0);
        var item = Map.of("name", "Arc <desk> lamp", "label", "Norr & Sand", "quantity", 2, "amount",
                SampleOrder.euro(15495));
        var model = new HashMap<String, Object>(Map.of("order", order, "consignment", order.consignments().get(0), "parcel", PARCEL, "refund", REFUND, "part", true,
                "reserved", false, "cancellation", CANCELLATION, "back", SampleOrder.euro(15495), "items", List.of(item),
                "link", "https://shop.example/order/204172?key=k&x=1"));
        model.putAll(Map.of("mailed", false, "held", false, "split", List.of(), "way", "BACK", "card", "",
                "waits", List.of(), "late", new WaitingLine("Arc lamp", 1, LocalDate.of(2026, 12, 12)), "terms",
                "https://shop.example/order/204172/terms?key=k"));
        model.putAll(Map.of("overdue", false, "later", 0, "sooner", false, "promises",
                List.of(order.wholePromise()), "atDoor", false));
        model.putAll(Map.of("came", SampleOrder.euro(13976), "open", SampleOrder.euro(33000), "timed", true,
                "until", NOW, "amount", SampleOrder.euro(15495)));
        model.putAll(otherwise);
        return new LetterPaper()
                .write(new Letter(key, kind, TO, "Jonas Weber", subject, model));
    }

    private static PaymentView payment(String method, long minor) {
        var amount = SampleOrder.euro(minor);
        return new PaymentView(1, 1, "20016", method, method, TakeMoney.AT_ORDER, PaymentStatus.CAPTURED, amount, amount,
                amount, SampleOrder.euro(0), SampleOrder.euro(0), false, null, "k", null, null, null, null, "6789", null,
                NOW, NOW, NOW, null, null, List.of());
    }

    @Test
    @DisplayName("PAY-02: the confirmation says what each way paid")
    void confirmsThePartsOfASplitPayment() {
        var mail = write("checkout.confirmed", "key", Map.of("split", List.of(payment("giftcard", 5000),
                payment("card", 41976))));
        for (var part : List.of("Gift card ···· 6789", "50,00", "Card", "419,76")) {
            assertTrue(mail.text().contains(part), part + " in:\n" + mail.text());
            assertTrue(mail.html().contains(part), part + " in:\n" + mail.html());
        }
    }

    @Test
    @DisplayName("PAY-11: the confirmation says plainly what is paid to the carrier at the door")
    void confirmsWhatIsPaidAtTheDoor() {
        var mail = write("checkout.confirmed", "key", Map.of("atDoor", true, "door", SampleOrder.euro(1880)));
        for (var form : List.of(mail.text(), mail.html())) {
            assertTrue(form.contains("18,80") && form.contains("to the carrier when your parcel is handed over"), form);
        }
    }

    @Test
    @DisplayName("INV-05: the confirmation says what is still to come, and a mail when that is late")
    void saysWhatComesLater() {
        var late = new WaitingLine("Oak vase", 2, LocalDate.of(2026, 12, 12));
        var confirmed = write("checkout.confirmed", "key", Map.of("waits", List.of(late,
                new WaitingLine("Clay pot", 1, null))));
        for (var part : List.of("Not all of it is here yet", "Oak vase", "from 12 December 2026",
                "We are clearing up when")) {
            assertTrue(confirmed.text().contains(part), part + " in:\n" + confirmed.text());
            assertTrue(confirmed.html().contains(part), part + " in:\n" + confirmed.html());
        }
        assertFalse(confirmed.text().contains("We pack it now"), confirmed.text());

        var delayed = write("dispatch.delayed", "key", Map.of("late", late, "waits", List.of(late)));
        assertEquals("Your order " + SampleOrder.NUMBER + " comes later than we said", delayed.subject());
        for (var part : List.of("Oak vase of order " + SampleOrder.NUMBER + " is late", "expect it on 12 December 2026",
                "It should arrive", "reply to this mail", "https://shop.example/order/204172")) {
            assertTrue(delayed.text().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)), part + " in:\n"
                    + delayed.text());
        }
        assertTrue(delayed.html().contains("Oak vase"), delayed.html());
    }

    @Test
    @DisplayName("INV-05: while nobody knows when goods come, no mail names a day for the delivery")
    void namesNoDayThatNobodyKnows() {
        var late = new WaitingLine("Oak vase", 2, null);
        assertTrue(write("checkout.confirmed", "key", Map.of()).text().contains("should arrive"));
        var confirmed = write("checkout.confirmed", "key", Map.of("waits", List.of(late), "overdue", true));
        var delayed = write("dispatch.delayed", "key", Map.of("late", late, "waits", List.of(late), "promises", List.of()));
        for (var form : List.of(confirmed.text(), confirmed.html(), delayed.text(), delayed.html())) {
            assertFalse(form.contains("should arrive"), form);
            assertTrue(form.contains("clearing up when"), form);
        }
        assertTrue(delayed.text().contains("we are clearing up when it comes"), delayed.text());
    }

    @Test
    @DisplayName("CHK-07: a mail about a divided order names days only where that about an undivided one does")
    void namesTheDaysOfEachDeliveryWhereAnyAreNamed() {
        var divided = SampleOrder.divided(0, 0, 0);
        var confirmed = write("checkout.confirmed", "key", Map.of("order", divided));
        for (var form : List.of(confirmed.text(), confirmed.html())) {
            assertEquals(3, form.split("Expected between", -1).length, form);
        }
        for (var hidden : List.of("held", "overdue", "mailed")) {
            var mail = write("checkout.confirmed", "key", Map.of("order", divided, hidden, true));
            assertFalse(mail.text().contains("Expected"), hidden + ": " + mail.text());
            assertFalse(mail.html().contains("Expected"), hidden + ": " + mail.html());
        }
        var expired = write("checkout.expired", "key", Map.of("order", divided));
        assertTrue(expired.text().contains("Delivery 2: Express"), expired.text());
        assertFalse(expired.text().contains("Expected"), expired.text());
    }

    @Test
    @DisplayName("CHK-07: a mail about a divided order leaves out what was called off")
    void leavesOutWhatWasCalledOff() {
        var mail = write("checkout.confirmed", "key", Map.of("order", SampleOrder.divided(0, 0, 1)));
        assertEquals(1, mail.text().split("Expected between", -1).length - 1, mail.text());
        assertFalse(mail.text().contains("München"), mail.text());
        assertTrue(mail.text().contains("2 × Arc"), mail.text());
    }

    @Test
    @DisplayName("INV-05: a delay that was told too long is put right")
    void tellsThatItTakesLessThanWasSaid() {
        var late = new WaitingLine("Oak vase", 2, LocalDate.of(2026, 12, 12));
        var mail = write("dispatch.delayed", "key", List.of(SampleOrder.NUMBER, 1), Map.of("late", late, "sooner", true));
        assertEquals("News about when your order " + SampleOrder.NUMBER + " comes", mail.subject());
        for (var form : List.of(mail.text(), mail.html())) {
            assertTrue(form.contains("We now expect Oak vase") && form.contains("12 December 2026"), form);
            assertFalse(form.contains("is late"), form);
        }
    }

    @Test
    void tellsWhoIsRefundedWhereTheMoneyIs() {
        assertTrue(write("returns.refunded", "key", Map.of("way", "CARD", "card", "6789")).text()
                .contains("back onto your gift card ···· 6789"));
        var stopped = write("returns.refunded", "key", Map.of("way", "STOPPED", "card", "6789"));
        for (var form : List.of(stopped.text(), stopped.html())) {
            assertTrue(form.contains("gift card ···· 6789. This card was stopped") && !form.contains("at once"), form);
        }
        assertTrue(write("returns.refunded", "key", Map.of("way", "CREDIT")).text().contains("as store credit"));
        assertTrue(write("returns.refunded", "key", Map.of("way", "CASH")).text().contains("to your bank account"));
        assertTrue(write("returns.account", "key").text().contains("Answer this mail with the IBAN"));
        var late = write("returns.account", "key", Map.of("way", "TRANSFER", "items", List.of()));
        assertTrue(late.text().contains("We sent you 154,95\u00a0€"), late.text());
        assertFalse(late.html().contains("What it is for"), "money that came too late is for no goods");
    }

    @ParameterizedTest
    @EnumSource
    void bearsTheCodeOfAGiftCard(CardOrigin origin) {
        var card = new GiftCardView("GC100001", origin, GiftCardStatus.ACTIVE, SampleOrder.euro(5000),
                SampleOrder.euro(5000), SampleOrder.euro(0), "6789", 1, 1, TO.value(), "20016", 1, "a <late> parcel",
                "staff", NOW, LocalDate.of(2029, 12, 31));
        var mail = new LetterPaper().write(new Letter("key", "checkout.card", TO, "", List.of(card.balance()), Map.of(
                "code", "ABCD-EFGH-2345-6789", "card", card, "origin", origin.name(), "link",
                "https://shop.example/gift-card")));
        for (var part : List.of("ABCD-EFGH-2345-6789", "50,00", "31 December 2029", "https://shop.example/gift-card")) {
            assertTrue(mail.text().contains(part), part + " in:\n" + mail.text());
            assertTrue(mail.html().contains(part), part + " in:\n" + mail.html());
        }
        assertFalse(mail.subject().contains("ABCD"), mail.subject());
        assertFalse(mail.html().contains("<late>"), mail.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkout.confirmed", "checkout.expired", "checkout.returned", "dispatch.shipped",
        "dispatch.delivered", "returns.refunded", "returns.account", "checkout.ended", "checkout.short",
        "returns.cancelled"})
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
    @DisplayName("PAY-07: who paid a part is told what came, what is missing and until when")
    void asksForTheRestOfWhatACardBroughtAPartOf() {
        var text = write("checkout.short", "key").text();
        for (var part : List.of("139,76", "330,00",
                "missing.\nWe keep the goods for you until Monday 23 November, 10:00")) {
            assertTrue(text.contains(part), part + " in:\n" + text);
        }
        assertTrue(write("checkout.short", "key", Map.of("timed", false)).text().contains("on the page of your order"));
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
