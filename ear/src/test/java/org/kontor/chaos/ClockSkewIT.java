package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose own clock is wrong, while those of its database and of the provider are right. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Verdicts.class)
class ClockSkewIT {

    private ChaosWorld world;

    @BeforeAll
    void open() {
        world = ChaosWorld.open("skew");
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    @ParameterizedTest(name = "F45 a server''s clock is {0} minutes off: news is believed, and time to pay ends in time")
    @ValueSource(ints = {10, -10})
    void goesByTheTimeOfTheDatabase(int minutes) {
        world.holds().lie(Duration.ofMinutes(minutes));
        var ownTime = Duration.between(Instant.now(), Instant.parse(world.have("/it/clock"))).toMinutes();
        assertTrue(Math.abs(ownTime - minutes) <= 1, "the server's own clock is " + ownTime + " minutes off");

        var late = Customer.ordering(world, "f45-late" + minutes);
        world.pass(Duration.ofMinutes(9)); // a page that is not open after ten minutes is given up
        var inTime = Customer.ordering(world, "f45-in-time" + minutes);
        world.pass(Duration.ofMinutes(35));
        late.witness().expiredWithoutATrace();
        // The same look at what ran out has passed this one by: it has five minutes left.
        inTime.pay();
        inTime.witness().paidOnce();
        assertEquals(0, unbelieved());
        world.books().balance();
    }

    /** Notifications that the shop refused, as it does where a signature looks too old or too new. */
    private long unbelieved() {
        return world.sandbox().number("select count(*) from delivery where last_status not between 200 and 299");
    }
}
