package org.kontor.ordering.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.ordering.TimelineEntry;

/** Staff read in the timeline of an order what happened to its money. */
class StoryLineTest {

    private static String words(String kind, String detail) {
        return StoryLine.of(List.of(new TimelineEntry(Instant.EPOCH, kind, detail, "admin"))).get(0).text();
    }

    @Test
    void saysHowMuchWasTaken() {
        assertEquals("Payment captured, visa 4242 · 50,00\u00a0€", words("PAYMENT_CAPTURED", "visa 4242 · 50.00 EUR"));
        assertEquals("Payment captured, visa 4242", words("PAYMENT_CAPTURED", "visa 4242"));
    }

    @Test
    void doesNotCallItACaptureThatTheRestWasLetGo() {
        assertEquals("Reserved money let go", words("PAYMENT_VOIDED", ""));
        assertEquals("Reserved money let go", words("PAYMENT_CAPTURED", ""), "noted so by an earlier version");
    }

    @Test
    void setsTheReasonApartFromWhatHappened() {
        assertEquals("Payment unclear, we ask again: The provider holds 98,95\u00a0€, asked for were 97,95\u00a0€.",
                words("PAYMENT_UNKNOWN", "The provider holds 98.95 EUR, asked for were 97.95 EUR."));
        assertEquals("Waiting for the customer to pay", words("PAYMENT_REQUIRES_ACTION", null));
    }

    @Test
    void namesARefundAtTheProviderByItsAmount() {
        assertEquals("Somebody refunded at the payment provider: 5,00\u00a0€ · re_1",
                words("REFUNDED_OUTSIDE", "5.00 EUR · re_1"));
        assertEquals("Somebody refunded at the payment provider: 5,00\u00a0€ · re_1",
                words("REFUNDED_OUTSIDE", "500 EUR · re_1"), "noted so by an earlier version");
    }

    @Test
    void saysThatPiecesWereCancelledAndHowMany() {
        assertEquals("Pieces cancelled: 1 · sold out", words("CALLED_OFF", "1 · sold out"));
    }

    @Test
    void leavesTheWordsOfStaffAlone() {
        assertEquals("Note: 12.50 EUR to be clarified", words("NOTE", "12.50 EUR to be clarified"));
    }
}
