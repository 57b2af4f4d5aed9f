package org.kontor.chaos;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One kill, found in the middle of fourteen deeds at once: each was led to its own point and held there. The long form,
 * with a kill of its own for each, is {@link EachKillIT}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {

    private ChaosWorld world;
    private List<KillCase> cases;

    @BeforeAll
    void killOnce() {
        world = ChaosWorld.open("kill");
        // the answer that is lost last must not be waited for, so its case comes last
        cases = Stream.of(AgainKills.all(world), StaffKills.all(world), PayingKills.all(world),
                PlacingKills.all(world)).flatMap(List::stream).toList();
        Killing.inTheMiddleOf(world, cases);
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    Stream<Named<KillCase>> cases() {
        return cases.stream().map(each -> Named.of(each.name(), each));
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void settlesWithinFiveMinutes(KillCase killed) {
        killed.settled();
    }

    @Order(2)
    @Test
    void givesBackWhatWasNotPaidInTime() {
        Killing.letTheTimeToPayRunOut(world);
        cases.forEach(KillCase::over);
    }

    @Order(3)
    @Test
    void keepsTheBooksBalanced() {
        Killing.requireBalance(world);
    }
}
