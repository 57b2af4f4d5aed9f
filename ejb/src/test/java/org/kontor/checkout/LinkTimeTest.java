package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Goods that nobody pays are not kept for ever, however often a link is sent. */
class LinkTimeTest {

    private static final Instant PLACED = Instant.parse("2026-11-01T10:00:30Z");

    @Test
    void isGoodForTheDaysOfTheTermsToTheMinute() {
        assertEquals(Instant.parse("2026-11-04T10:00:00Z"), new LinkTime(PLACED, 3).first());
    }

    @Test
    void endsThirtyDaysAfterTheOrderWasPlacedAndIsRefusedFromThenOn() {
        assertEquals(Instant.parse("2026-11-13T08:00:00Z"),
                new LinkTime(Instant.parse("2026-11-10T08:00:10Z"), 3).another(PLACED));
        assertEquals(Instant.parse("2026-12-01T10:00:00Z"),
                new LinkTime(Instant.parse("2026-11-30T10:00:00Z"), 3).another(PLACED));
        var over = new LinkTime(Instant.parse("2026-12-01T10:00:00Z"), 3);
        assertEquals("checkout.refused.heldLong",
                assertThrows(CheckoutRefused.class, () -> over.another(PLACED)).messageKey());
    }
}
