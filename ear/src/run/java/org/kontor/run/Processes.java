package org.kontor.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes that a home folder has seen started, by name, id and start time, so that a later start recognises
 * what an earlier one, ended by force, has left behind. A recycled id has another start time and is left alone.
 */
final class Processes {

    static final String LAUNCHER = "launcher";

    private final Path file;

    Processes(Path file) {
        this.file = file;
    }

    /** Refuses while another launcher works in the same folder; otherwise ends what a dead one has left. */
    void endLeftovers() {
        for (var entry : recorded()) {
            if (entry.name().equals(LAUNCHER) && entry.pid() != ProcessHandle.current().pid()) {
                entry.alive().ifPresent(launcher -> {
                    throw new Refusal("Kontor already runs from this folder (process " + entry.pid()
                            + "): stop it first.");
                });
            }
        }
        for (var entry : recorded()) {
            if (!entry.name().equals(LAUNCHER)) {
                entry.alive().ifPresent(process -> end(process, Duration.ofSeconds(5)));
            }
        }
        write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    void record(String name, ProcessHandle process) {
        var line = name + ' ' + process.pid() + ' ' + startOf(process) + '\n';
        write(line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Asks the process to end and insists after the given time. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void write(String text, StandardOpenOption... how) {
        try {
            Files.writeString(file, text, how);
        } catch (IOException e) {
            throw new Refusal("Kontor cannot write to " + file + ".", e);
        }
    }

    private List<Entry> recorded() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(Entry::parse).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new Refusal("Kontor cannot read " + file + ".", e);
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private record Entry(String name, long pid, long start) {

        /** A line that was cut off by a crash is no entry. */
        static Optional<Entry> parse(String line) {
            var words = line.split(" ");
            if (words.length != 3 || !words[1].matches("\\d{1,18}") || !words[2].matches("\\d{1,18}")) {
                return Optional.empty();
            }
            return Optional.of(new Entry(words[0], Long.parseLong(words[1]), Long.parseLong(words[2])));
        }

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> startOf(process) == start);
        }
    }
}
