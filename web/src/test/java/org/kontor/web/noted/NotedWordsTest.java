package org.kontor.web.noted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Staff read what was noted in the words of the pages. */
class NotedWordsTest {

    @Test
    void putsEachAmountAsThePagesWriteIt() {
        assertEquals("1.234,50\u00a0€ · broken, 5,00\u00a0€ less",
                NotedWords.amounts("1234.50 EUR · broken, 5.00 EUR less"));
        assertEquals("S5401 · 19,90\u00a0€", NotedWords.amounts("S5401 · 19.90 EUR"));
    }

    @Test
    void readsAmountsThatAnEarlierVersionNotedInMinorUnits() {
        assertEquals("5,00\u00a0€ · re_1", NotedWords.amounts("500 EUR · re_1"));
        assertEquals("Take more than nothing, and no more than 195,90\u00a0€: that much is still due and reserved.",
                NotedWords.detail("checkout.refused.takeTooMuch [19590 EUR]"));
    }

    @Test
    void leavesWordsAlone() {
        assertEquals("visa 4242", NotedWords.amounts("visa 4242"));
        assertEquals("2 ABC and 3 XYZQ", NotedWords.amounts("2 ABC and 3 XYZQ"));
        assertEquals("Norrgate GmbH", NotedWords.detail("Norrgate GmbH"));
        assertNull(NotedWords.amounts(null));
        assertNull(NotedWords.detail(null));
    }

    @Test
    void tellsRefusalsInTheSentenceThatThePersonRead() {
        assertEquals("wanted 100,00\u00a0€: This payment has moved since you saw it. Look at it again, then decide.",
                NotedWords.detail("wanted 100.00 EUR: checkout.refused.paymentMoved"));
        assertEquals("Of Fern pouf stool at most 1 unit can be refunded this way.",
                NotedWords.detail("returns.refused.units [Fern pouf stool, 1]"));
        assertEquals("Choose units or enter an amount to refund.", NotedWords.detail("returns.refused.nothing [24067]"));
    }

    @Test
    void keepsARefusalAsItIsWhereItsArgumentsDoNotFit() {
        var odd = "returns.refused.units [Lamp, tall, 1]";
        assertEquals(odd, NotedWords.detail(odd));
    }
}
