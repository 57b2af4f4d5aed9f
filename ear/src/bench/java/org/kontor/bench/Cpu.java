package org.kontor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** CPU time of a process and all its children, ended ones too, from Linux's {@code /proc/<pid>/stat}. */
final class Cpu {

    private static final Pattern COMPILER = Pattern.compile("\\d+ \\(C[12] Compiler");
    private static final int TICKS_PER_SECOND = 100;
    private static final int STATE_FIELD = 2;
    private static final int USER = 13;
    private static final int CHILDREN_SYSTEM = 16;

    private Cpu() {
    }

    static long millis(ProcessHandle process) {
        var sum = ticks(process.pid());
        for (var child : process.descendants().toList()) {
            sum += ticks(child.pid());
        }
        return sum * 1000 / TICKS_PER_SECOND;
    }

    /** The CPU time of single processes, as far as they still run. */
    static long millis(List<Long> pids) {
        return pids.stream().mapToLong(Cpu::ticks).sum() * 1000 / TICKS_PER_SECOND;
    }

    /** What the compilers of a Java machine took so far; a compiler that has gone home is no longer counted. */
    static long compilersMillis(ProcessHandle process) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            var compilers = threads.map(thread -> thread.resolve("stat")).filter(Cpu::isCompiler).toList();
            if (compilers.isEmpty()) {
                throw new IllegalStateException("no compiler among the threads of " + process.pid());
            }
            return compilers.stream().mapToLong(Cpu::ticks).sum() * 1000 / TICKS_PER_SECOND;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isCompiler(Path stat) {
        try {
            return COMPILER.matcher(Files.readString(stat)).lookingAt();
        } catch (IOException ended) {
            return false;
        }
    }

    private static long ticks(long pid) {
        return ticks(Path.of("/proc", Long.toString(pid), "stat"));
    }

    private static long ticks(Path file) {
        try {
            var stat = Files.readString(file);
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var sum = 0L;
            for (var field = USER; field <= CHILDREN_SYSTEM; field++) {
                sum += Long.parseLong(fields[field - STATE_FIELD]);
            }
            return sum;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
