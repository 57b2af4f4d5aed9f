package org.kontor.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The launcher as a process of its own, as {@code mvn -Prun} has it, with what it prints. */
public final class LauncherProcess {

    private final Process process;
    private final Path home;
    private final Path output;

    private LauncherProcess(Process process, Path home, Path output) {
        this.process = process;
        this.home = home;
        this.output = output;
    }

    /** Begins to start; nothing is awaited. */
    public static LauncherProcess start(Path home, Path output, Map<String, String> properties,
            Map<String, String> environment) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dkontor.home=" + home));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(Run.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        try {
            return new LauncherProcess(builder.start(), home, output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** The exit code, once it has ended. */
    public int ended(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("the launcher still runs after " + seconds + " s; it said: " + said());
        }
        return process.exitValue();
    }

    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String lastLine() {
        return said().lines().filter(line -> !line.isBlank()).reduce("", (earlier, later) -> later);
    }

    /** Whether the box is there that tells where to look. */
    public boolean isOpen() {
        return said().contains("Ctrl-C");
    }

    /** A process that it has started, by its name: server, sandbox or database. */
    public Optional<ProcessHandle> child(String name) {
        try {
            var pid = name.equals("database") ? Files.readAllLines(home.resolve("database/postmaster.pid")).get(0)
                    : Files.readAllLines(home.resolve("processes")).stream().filter(line -> line.startsWith(name + " "))
                            .reduce("", (earlier, later) -> later).split(" ")[1];
            return ProcessHandle.of(Long.parseLong(pid.trim()));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }
}
