package org.kontor.shared.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FuseTest {

    private static final long REST = Duration.ofSeconds(10).toNanos();

    private long now = Long.MAX_VALUE - 5;
    private final Fuse fuse = new Fuse(3, Duration.ofSeconds(10), () -> now);

    private void blow() {
        for (var failure = 0; failure < 3; failure++) {
            assertTrue(fuse.conducts());
            fuse.failed();
        }
    }

    @Test
    void conductsUntilThreeFailuresInARow() {
        fuse.failed();
        fuse.failed();
        fuse.worked();
        fuse.failed();
        fuse.failed();
        assertTrue(fuse.conducts());
        fuse.failed();
        assertFalse(fuse.conducts());
    }

    @Test
    void letsOneCallerTryAfterEachRest() {
        blow();
        now += REST - 1;
        assertFalse(fuse.conducts());
        now += 1;
        assertTrue(fuse.conducts());
        assertFalse(fuse.conducts());
        now += REST;
        assertTrue(fuse.conducts());
    }

    @Test
    void restsAgainWhenTheTryFails() {
        blow();
        now += REST;
        assertTrue(fuse.conducts());
        fuse.failed();
        now += REST - 1;
        assertFalse(fuse.conducts());
    }

    @Test
    void isMendedByASuccess() {
        blow();
        now += REST;
        assertTrue(fuse.conducts());
        fuse.worked();
        assertTrue(fuse.conducts());
        assertTrue(fuse.conducts());
    }
}
