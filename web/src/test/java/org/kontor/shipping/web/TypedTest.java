package org.kontor.shipping.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.shared.Money;
import org.kontor.shipping.Holiday;
import org.kontor.shipping.RateBasis;
import org.kontor.shipping.RateStep;
import org.kontor.shipping.ZoneArea;

class TypedTest {

    private final Typed typed = new Typed();

    private static RateStep step(long from, Long upTo, long price) {
        return new RateStep(from, upTo, Money.ofMinor(price, "EUR"));
    }

    @Test
    void readsTheTablesThatItWrites() {
        var steps = List.of(step(0, 31_500L, 490), step(31_500, null, 980));
        assertEquals("0 - 31,5: 4,90\n31,5 - : 9,80", StepText.text(steps, RateBasis.WEIGHT, "EUR"));
        assertEquals(steps, StepText.read("0 - 31.5: 4.90\n\n31,5–: 9,8", RateBasis.WEIGHT, "EUR", typed));
        assertEquals(List.of(step(0, 1000L, 5)), StepText.read("0-10 = 0.05", RateBasis.VALUE, "EUR", typed));
        assertEquals(List.of(step(1, 10L, 500)), StepText.read("1 - 10: 5", RateBasis.PIECES, "EUR", typed));
        assertTrue(typed.isSound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 - 5: 1E50000000", "0 - 1E9: 5", "-1 - 5: 5", "0 - 5: -1", "٠ - ٥: ٩", "five", "0 - 5",
        "0 - 5: 4.999", "0 - 1.2345: 1", "0 - 5: 9999999999"})
    void refusesRowsThatNobodyMeans(String line) {
        assertEquals(List.of(), StepText.read(line, RateBasis.WEIGHT, "EUR", typed));
        assertFalse(typed.isSound());
    }

    @Test
    void countsPiecesInWholeNumbers() {
        assertEquals(List.of(), StepText.read("0 - 1.5: 5", RateBasis.PIECES, "EUR", typed));
        assertFalse(typed.isSound());
    }

    @Test
    void readsTheAreasThatItWrites() {
        var areas = AreaText.read("at, ch\nDE 18565, 25992-25999\nNL 10 - 12", false, "areas", typed);
        assertEquals(List.of(new ZoneArea("AT", null, null, false), new ZoneArea("CH", null, null, false),
                new ZoneArea("DE", "18565", "18565", false), new ZoneArea("DE", "25992", "25999", false),
                new ZoneArea("NL", "10", "12", false)), areas);
        assertEquals("AT, CH\nDE 18565, 25992-25999\nNL 10-12", AreaText.text(areas, false));
        assertEquals("", AreaText.text(areas, true));
        assertTrue(typed.isSound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Germany", "DE 26-25", "DE 1-22", "DE ١-٢", "D", "DE,", "DE 1--2", "<b>"})
    void refusesAreasThatAreNone(String line) {
        AreaText.read(line, false, "areas", typed);
        assertFalse(typed.isSound(), line);
    }

    @Test
    void readsTheHolidaysThatItWrites() {
        var text = "2026-12-25 DE Christmas Day\n2026-12-26 AT St. Stephen's Day";
        assertEquals(text, HolidayText.text(HolidayText.read(text, typed)));
        assertEquals(List.of(new Holiday(LocalDate.of(2027, 1, 1), "DE", "New Year")),
                HolidayText.read("2027-01-01 de New Year", typed));
        assertTrue(typed.isSound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30 DE Nothing", "2026-13-01 DE Nothing", "tomorrow", "2026-12-25 DE", "٢٠٢٦-12-25 DE X"})
    void refusesHolidaysThatAreNoDays(String line) {
        assertEquals(List.of(), HolidayText.read(line, typed));
        assertFalse(typed.isSound(), line);
    }

    @Test
    void readsWeightsAndAmountsByTheOneParser() {
        assertEquals(31_500L, typed.optionalGrams("piece", "31,5"));
        assertNull(typed.optionalGrams("piece", " "));
        assertEquals(Money.ofMinor(6000, "EUR"), typed.optionalMoney("free", "60", "EUR"));
        assertTrue(typed.isSound());
        assertNull(typed.optionalGrams("piece", "1E50000000"));
        assertNull(typed.optionalMoney("free", "0", "EUR"));
        assertEquals(1, typed.number("days", "-3"));
        assertFalse(typed.isSound());
    }
}
