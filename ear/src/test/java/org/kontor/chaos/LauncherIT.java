package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.checkers.Patience;
import org.kontor.run.LauncherProcess;

/** The run command keeps its word: whatever is killed, the next start works; asked to stop, it stops all. */
@Tag("chaos")
@ExtendWith(Verdicts.class)
class LauncherIT {

    private static final int STARTS = 20;
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final Path home = Path.of(System.getProperty("kontor.chaos.home"), "launcher").toAbsolutePath();
    private LauncherProcess launcher;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(home);
        launcher = LauncherProcess.start(home, home.resolve("output"), Map.of("demo", "none", "port.offset",
                Integer.toString(ChaosWorld.ports().offset()), "kontor.server", System.getProperty("kontor.server"),
                "kontor.ear", System.getProperty("kontor.ear")), Map.of());
        for (var wait = 0; wait < STARTS && launcher.isRunning() && !launcher.isOpen(); wait++) {
            Patience.until(() -> !launcher.isRunning() || launcher.isOpen(), done -> done);
        }
        assertTrue(launcher.isOpen(), launcher.said());
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (launcher.isRunning()) {
            launcher.handle().destroy();
            launcher.ended(60);
        }
    }

    @ParameterizedTest(name = "kill -9 of the {0}: the launcher says so and ends, the next start works")
    @ValueSource(strings = {"server", "sandbox", "database"})
    void saysWhatEndedAndStartsAgain(String victim) throws Exception {
        assertTrue(launcher.child(victim).orElseThrow().destroyForcibly());
        assertEquals(1, launcher.ended(60));
        assertEquals("The " + victim + " has ended by itself; Kontor stops. Start it again with mvn -Prun.",
                launcher.lastLine());
        start();
    }

    @Test
    @DisplayName("kill -9 of the launcher: the next start ends what it has left and works")
    void endsWhatADeadLauncherHasLeft() throws Exception {
        launcher.handle().destroyForcibly();
        launcher.ended(10);
        assertTrue(launcher.child("server").orElseThrow().isAlive());
        start();
    }

    @Test
    @DisplayName("SIGTERM: everything has stopped within ten seconds")
    void stopsEverythingWithinTenSeconds() throws Exception {
        var all = Stream.of("server", "sandbox", "database").map(name -> launcher.child(name).orElseThrow()).toList();
        var begun = System.nanoTime();
        launcher.handle().destroy();
        launcher.ended(60);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(Patience.until(() -> all.stream().noneMatch(ProcessHandle::isAlive), gone -> gone));
        assertTrue(took.compareTo(TO_STOP) <= 0, "it took " + took.toMillis() + " ms");
    }
}
