package org.kontor.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A process that the launcher has started, with its log. */
public final class Child implements AutoCloseable {

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static Child start(String name, List<String> command, Map<String, String> environment, Home home) {
        var log = home.log(name);
        var builder = new ProcessBuilder(command).directory(home.folder().toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            var child = new Child(name, builder.start(), log);
            new Processes(home.processes()).record(name, child.process.toHandle());
            return child;
        } catch (IOException e) {
            throw new Refusal("The " + name + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Refuses to go on once the process has ended by itself. */
    void requireRunning() {
        if (!process.isAlive()) {
            throw new Refusal("The " + name + " has ended by itself (code " + process.exitValue() + "): see " + log
                    + ".");
        }
    }

    /** Ends the process at once, as a power cut would; for tests of what comes after. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks the process to end and does not wait. */
    void ask() {
        process.destroy();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            Processes.end(process.toHandle(), Duration.ofSeconds(5));
        }
    }
}
