package org.kontor.content.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({"Our story, our-story", "  Größe & Maß!, grosse-mass", "Crème brûlée, creme-brulee", "10 % off, 10-off",
        "--a--, a", "椅子, ''", "'', ''"})
    void makesAnAddressOfATitle(String title, String slug) {
        assertEquals(slug, Slugs.of(title));
    }

    @Test
    void endsWithAWordAndNotWithAHyphenWhereItIsCut() {
        var slug = Slugs.of("a".repeat(79) + " story");
        assertEquals("a".repeat(79), slug);
        assertTrue(Slugs.of("story ".repeat(40)).length() <= 80);
    }
}
