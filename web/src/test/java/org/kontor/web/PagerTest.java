package org.kontor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;

class PagerTest {

    @Test
    void linksFirstLastAndNeighboursWithGapsBetween() {
        assertEquals("1 … 4 [5] 6 … 9", row(pager(5, 9)));
        assertEquals("[1] 2 … 9", row(pager(1, 9)));
        assertEquals("1 2 [3]", row(pager(3, 3)));
    }

    @Test
    void knowsWhatComesBeforeAndAfter() {
        assertEquals("?page=4", pager(5, 9).previous());
        assertEquals("?page=6", pager(5, 9).next());
        assertNull(pager(1, 9).previous());
        assertNull(pager(9, 9).next());
    }

    @Test
    void isNotNeededForOnePage() {
        assertFalse(pager(1, 1).needed());
    }

    @Test
    void readsPageNumbersStrictly() {
        assertEquals(Optional.of(1), PageNumber.parse(null));
        assertEquals(Optional.of(12), PageNumber.parse("12"));
        for (var wrong : List.of("", "0", "-1", "x", "1e9", "999999", "٣", " 2")) {
            assertEquals(Optional.empty(), PageNumber.parse(wrong));
        }
    }

    private static Pager pager(int here, int pages) {
        return Pager.of(new Page<>(List.of(), pages * 10L, PageRequest.of(here, 10)), number -> "?page=" + number);
    }

    private static String row(Pager pager) {
        return pager.steps().stream().map(step -> step.gap() ? "…" : step.here() ? "[" + step.number() + "]" : ""
                + step.number())
                .collect(Collectors.joining(" "));
    }
}
