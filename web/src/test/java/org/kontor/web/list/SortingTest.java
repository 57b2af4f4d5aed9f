package org.kontor.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SortingTest {

    @Test
    void isTheListsOwnUntilSomebodyChooses() {
        assertEquals(new Sorting("placedAt", true), Sorting.of(null, "-placedAt"));
        assertEquals(new Sorting("total", false), Sorting.of("total", "-placedAt"));
    }

    @Test
    void turnsRoundWithTheSecondClick() {
        assertEquals("-total", Sorting.of("total", "name").click("total"));
        assertEquals("total", Sorting.of("-total", "name").click("total"));
        assertEquals("name", Sorting.of("total", "name").click("name"));
    }

    @Test
    void saysAtEachColumnHowItIsSorted() {
        var sorting = Sorting.of("-total", "name");

        assertEquals("descending", sorting.direction("total"));
        assertEquals("none", sorting.direction("name"));
        assertEquals("arrow-down", sorting.icon("total"));
        assertEquals("ascending", Sorting.of("total", "name").direction("total"));
    }
}
