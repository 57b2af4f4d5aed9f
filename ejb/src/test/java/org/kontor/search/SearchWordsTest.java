package org.kontor.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @Test
    void takesTheTextApart() {
        var words = SearchWords.of("  Floor-Lamp, BLÜTE 120cm ");

        assertEquals(List.of("floor", "lamp", "blüte", "120cm"), words.words());
        assertEquals("floor:* & lamp:* & blüte:* & 120cm:*", words.query());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "' ; -- ", "&|!()"})
    void findsNoWordsWhereThereAreNone(String typed) {
        assertTrue(SearchWords.of(typed).isEmpty());
    }

    @Test
    void bearsTextWithoutEnd() {
        var words = SearchWords.of("a1 b2 c3 d4 e5 f6 g7 h8 i9 ".repeat(10_000));

        assertEquals(8, words.words().size());
        assertEquals(100, words.text().length());
        assertTrue(SearchWords.of(null).isEmpty());
    }

    @Test
    void takesWildcardsInNumbersForWhatTheyAre() {
        assertEquals("LAMP\\_1\\%%", SearchWords.of("lamp_1%").numberPrefix());
    }
}
