package org.kontor.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @TempDir
    private Path folder;

    private Process stranger;

    @BeforeEach
    void startAProcessThatWaits() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "jshell").toString();
        stranger = new ProcessBuilder(java, "-s", "-").start();
    }

    @AfterEach
    void endIt() {
        stranger.destroyForcibly().onExit().join();
    }

    @Test
    void endWhatADeadLauncherHasLeft() {
        processes().record("server", stranger.toHandle());
        processes().endLeftovers();
        assertFalse(stranger.isAlive());
    }

    @Test
    void leaveAloneAProgramThatGotTheNumberOfAnEndedOne() throws IOException {
        Files.writeString(file(), "server " + stranger.pid() + " 1000\n");
        processes().endLeftovers();
        assertTrue(stranger.isAlive());
    }

    @Test
    void refuseASecondLauncherInTheSameFolder() {
        processes().record(Processes.LAUNCHER, stranger.toHandle());
        var refusal = assertThrows(Refusal.class, () -> processes().endLeftovers());
        assertEquals("Kontor already runs from this folder (process " + stranger.pid() + "): stop it first.",
                refusal.getMessage());
    }

    @Test
    void overlookALineThatACrashHasCutOff() throws IOException {
        Files.writeString(file(), "server " + stranger.pid());
        processes().endLeftovers();
        assertTrue(stranger.isAlive());
    }

    private Path file() {
        return folder.resolve("processes");
    }

    private Processes processes() {
        return new Processes(file());
    }
}
