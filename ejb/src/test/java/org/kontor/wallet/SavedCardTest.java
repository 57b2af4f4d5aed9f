package org.kontor.wallet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What is known of a card that the provider keeps. */
class SavedCardTest {

    @Test
    void isGoodUntilTheLastDayOfItsMonth() {
        var card = new SavedCard("pm_1", "fp", "visa", "4242", YearMonth.of(2028, 2));
        assertFalse(card.isOver(LocalDate.of(2028, 2, 29)));
        assertTrue(card.isOver(LocalDate.of(2028, 3, 1)));
    }
}
