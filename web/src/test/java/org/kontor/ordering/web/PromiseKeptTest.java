package org.kontor.ordering.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.ordering.web.PromiseKept.Part;
import org.kontor.web.Texts;

/** CHK-07: each consignment is measured by its own promise, and the worst is said. */
class PromiseKeptTest {

    private static final LocalDate SOON = LocalDate.of(2026, 12, 1);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 10);

    private static PromiseKept on(LocalDate today, Part... parts) {
        return PromiseKept.of("days", List.of(parts), today);
    }

    private static String says(String key) {
        return Texts.INSTANCE.get("ordering.promise." + key);
    }

    @Test
    void isBrokenByOneConsignmentThoughTheLastIsInTime() {
        assertEquals("bad", on(LATE, new Part(SOON, SOON.plusDays(2)), new Part(LATE, LATE)).tone());
        assertEquals(says("overdue"), on(SOON.plusDays(1), new Part(SOON, null), new Part(LATE, SOON)).actual());
    }

    @Test
    void isOpenWhileOneIsStillToComeAndKeptWhenAllCame() {
        assertEquals(says("open"), on(SOON, new Part(SOON, SOON), new Part(LATE, null)).actual());
        assertEquals("ok", on(LATE, new Part(SOON, SOON), new Part(LATE, LATE)).tone());
    }
}
