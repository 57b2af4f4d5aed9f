package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouponCodeTest {

    @Test
    void doesNotMindCaseAndBlanks() {
        assertEquals(new CouponCode("WELCOME-10"), CouponCode.read("  welcome-1 0 ").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB", "-ABC", "ABC-", "A--B", "<script>", "' or 1=1", "ÄÖÜ10", "٣٣٣"})
    void refusesWhatCanBeNoCode(String text) {
        assertTrue(CouponCode.read(text).isEmpty());
    }

    @Test
    void refusesEndlessInputWithoutReadingIt() {
        assertTrue(CouponCode.read("A".repeat(1_000_000)).isEmpty());
        assertTrue(CouponCode.read(null).isEmpty());
    }
}
