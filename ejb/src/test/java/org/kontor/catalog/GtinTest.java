package org.kontor.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "9780306406157", "96385074", "036000291452", "00012345600012"})
    void takesNumbersWhoseCheckDigitIsRight(String number) {
        assertEquals(number, new Gtin(number).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333932", "4006381339331", "96385075"})
    void refusesAWrongDigitAndSwappedNeighbours(String number) {
        assertThrows(IllegalArgumentException.class, () -> new Gtin(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "400638133393", "4006381333931000", "400638133393A", "٤٠٠٦٣٨١٣٣٣٩٣١"})
    void refusesWhatHasAnotherForm(String text) {
        assertEquals(Optional.empty(), Gtin.read(text));
    }

    @Test
    void findsTheCheckDigit() {
        assertEquals(new Gtin("4006381333931"), Gtin.of("400638133393"));
        assertTrue(Gtin.read(null).isEmpty());
    }
}
