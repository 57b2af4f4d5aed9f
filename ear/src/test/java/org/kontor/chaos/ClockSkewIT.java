package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose clock is wrong, with a database and a provider whose clocks are right: libfaketime lies to it. */
@Tag("chaos")
@ExtendWith(Verdicts.class)
class ClockSkewIT {

    @ParameterizedTest(name = "F45 a server''s clock is {0} off: news is believed, and time to pay ends when it should")
    @ValueSource(strings = {"+10m", "-10m"})
    void goesByTheTimeOfTheDatabase(String shift) {
        try (var world = ChaosWorld.open("skew", lie(shift))) {
            var late = Customer.ordering(world, "f45-late");
            world.pass(Duration.ofMinutes(10));
            var inTime = Customer.ordering(world, "f45-in-time");
            world.pass(Duration.ofMinutes(35));
            late.witness().expiredWithoutATrace();
            // The same look at what ran out has passed this one by: it has five minutes left.
            inTime.pay();
            inTime.witness().paidOnce();
            assertEquals(0, unbelieved(world));
            world.books().balance();
        }
    }

    /** Notifications that the shop refused, as it does where a signature looks too old or too new. */
    private static long unbelieved(ChaosWorld world) {
        return world.sandbox().number("select count(*) from delivery where last_status not between 200 and 299");
    }

    private static Map<String, String> lie(String shift) {
        return Map.of("LD_PRELOAD", library().toString(), "FAKETIME", shift, "FAKETIME_DONT_FAKE_MONOTONIC", "1");
    }

    private static Path library() {
        try (var folders = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
            for (var folder : folders) {
                var library = folder.resolve("faketime/libfaketimeMT.so.1");
                if (Files.exists(library)) {
                    return library;
                }
            }
            throw new IllegalStateException("libfaketime is missing: install Debian's package faketime");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
