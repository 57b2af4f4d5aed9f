package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInBrakeTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final SignInBrake brake = new SignInBrake();

    private void fail(String username, String address, int times) {
        for (var turn = 0; turn < times; turn++) {
            brake.failed(username, address, NOON);
        }
    }

    @Test
    void letsAFewMistakesPass() {
        fail("ann", "10.0.0.1", 3);
        assertEquals(Duration.ZERO, brake.wait("ann", "10.0.0.1", NOON));
    }

    @Test
    void makesEveryFurtherFailureWaitTwiceAsLong() {
        fail("ann", "10.0.0.1", 4);
        assertEquals(Duration.ofSeconds(2), brake.wait("ann", "10.0.0.1", NOON));
        fail("ann", "10.0.0.1", 1);
        assertEquals(Duration.ofSeconds(4), brake.wait("ann", "10.0.0.1", NOON));
        assertEquals(Duration.ZERO, brake.wait("ann", "10.0.0.1", NOON.plusSeconds(4)));
        fail("ann", "10.0.0.1", 60);
        assertEquals(Duration.ofMinutes(5), brake.wait("ann", "10.0.0.1", NOON));
    }

    @Test
    void doesNotLockTheAccountForEverybody() {
        fail("ann", "10.0.0.1", 10);
        assertEquals(Duration.ZERO, brake.wait("ann", "10.0.0.2", NOON));
        assertEquals(Duration.ZERO, brake.wait("bob", "10.0.0.1", NOON));
    }

    @Test
    void slowsDownAnAddressThatTriesManyNames() {
        for (var name = 0; name < 20; name++) {
            fail("user" + name, "10.0.0.1", 1);
        }
        assertTrue(brake.wait("bob", "10.0.0.1", NOON).compareTo(Duration.ZERO) > 0);
    }

    @Test
    void forgetsAfterSuccessAndAfterHalfAnHour() {
        fail("ann", "10.0.0.1", 6);
        brake.succeeded("ann", "10.0.0.1");
        assertEquals(Duration.ZERO, brake.wait("ann", "10.0.0.1", NOON));
        fail("ann", "10.0.0.1", 6);
        assertEquals(Duration.ZERO, brake.wait("ann", "10.0.0.1", NOON.plusSeconds(1801)));
    }
}
