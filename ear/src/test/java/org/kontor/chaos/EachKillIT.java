package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every point of the fault matrix with a kill of its own. The short form is {@link KillIT}. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Verdicts.class)
class EachKillIT {

    private ChaosWorld world;

    @BeforeAll
    void open() {
        world = ChaosWorld.open("kill");
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    Stream<Named<KillCase>> cases() {
        return Stream.of(PlacingKills.all(world), PayingKills.all(world), PayingKills.taking(world),
                StaffKills.all(world), AgainKills.all(world)).flatMap(List::stream)
                .map(each -> Named.of(each.name(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesBack(KillCase each) {
        try (var watch = world.watch()) {
            Killing.inTheMiddleOf(world, List.of(each));
            each.settled();
            Killing.letTheTimeToPayRunOut(world);
            each.over();
            assertEquals(List.of(), watch.findings());
        }
        Killing.requireBalance(world);
    }

    @Test
    @DisplayName("F41 night shift killed twice in the middle of the same job")
    void nightShiftComesBackFromTwoDeaths() {
        var night = new StaffKills.NightCutOff(world, "f41-twice");
        night.bring();
        world.killServer();
        world.startServer();
        night.holdAtItem(2);
        world.holds().await("f41-twice-2");
        world.killServer();
        world.startServer();
        night.settled();
        Killing.requireBalance(world);
    }
}
