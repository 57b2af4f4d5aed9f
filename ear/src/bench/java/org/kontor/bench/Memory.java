package org.kontor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds in memory, in MiB, from Linux's {@code /proc/<pid>/status}: now, and at its most so far. */
record Memory(long resident, long mostResident) {

    static Memory of(ProcessHandle process) {
        return new Memory(read(process, "VmRSS:"), read(process, "VmHWM:"));
    }

    private static long read(ProcessHandle process, String name) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
