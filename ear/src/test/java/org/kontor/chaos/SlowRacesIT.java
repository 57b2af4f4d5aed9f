package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fifty at the same moment, each with a connection of their own to a database of which every answer comes a tenth of a
 * second late: whoever reads first and writes then has all the time to be wrong.
 */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Verdicts.class)
class SlowRacesIT {

    private static final int PROXY = 9445;
    private static final String CONNECTIONS = "80";

    private FaultProxy wire;
    private ChaosWorld world;

    @BeforeAll
    void open() {
        var ports = ChaosWorld.ports();
        wire = new FaultProxy(PROXY + ports.offset(), ports.database());
        world = ChaosWorld.open("races", Map.of("KONTOR_DB_POOL", CONNECTIONS, "KONTOR_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + (PROXY + ports.offset()) + "/kontor"));
    }

    @AfterAll
    void close() throws IOException {
        if (world != null) {
            world.close();
        }
        wire.close();
    }

    @AfterEach
    void theBooksBalance() {
        wire.set(FaultProxy.Wire.PASS);
        world.pass(Duration.ofMinutes(5));
        world.books().balance();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', value = {
        "R-01, F27 the button pressed fifty times | press | 1 order, 1 payment, 2 pieces",
        "R-14, F28 fifty buyers of the last piece | last-piece | 1 sold, 0 left",
        "R-18, F29 fifty with a code for one | coupon | 1 ordered with it, used 1",
        "R-19 fifty with one gift card of 100.00 | gift-card | 5 of 20.00 paid, left 0, held 0",
        "R-09 one refund granted fifty times | refund | 50 answered, 1 refund, sent 1 time, 1995 went back",
        "F30 two hundred carts changed while they are ordered | cart | 0 for what was not seen, one piece each",
        "R-15, F37 fifty carts of two things in opposite order | opposite | 30 sold, 0 and 0 left",
        "R-02, F26 two hundred returns together with their notifications | return | [CONFIRMED once: true]"})
    void endsExactly(String what, String race, String outcome) {
        world.have("/it/race?ready=" + race);
        wire.set(FaultProxy.Wire.DRAG);
        try (var watch = world.watch()) {
            assertEquals(outcome, world.have("/it/race"), what);
            assertEquals(List.of(), watch.findings(), what);
        }
    }
}
