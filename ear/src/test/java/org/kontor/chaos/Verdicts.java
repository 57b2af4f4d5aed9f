package org.kontor.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Keeps the verdict of every case and, when all have run, prints them as a table (also {@code verdicts.txt}). */
final class Verdicts implements TestWatcher {

    /** One case; {@code why} is the first line of what went wrong. */
    private record Verdict(String name, String why) {

        String row() {
            return (why == null ? "back    " : "BROKEN  ") + name + (why == null ? "" : "\n        " + why);
        }
    }

    /** The cases of a whole run; the engine closes it at the end. */
    private static final class Table implements AutoCloseable {

        private final List<Verdict> verdicts = new CopyOnWriteArrayList<>();

        @Override
        public void close() {
            var broken = verdicts.stream().filter(verdict -> verdict.why != null).count();
            var text = "Verdict Case\n" + String.join("\n", verdicts.stream().map(Verdict::row).toList()) + "\n"
                    + verdicts.size() + " cases, " + broken + " broken\n";
            System.out.println(text);
            try {
                Files.writeString(Path.of(System.getProperty("kontor.chaos.home"), "verdicts.txt"), text);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        table(context).verdicts.add(new Verdict(context.getDisplayName(), null));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        table(context).verdicts.add(new Verdict(context.getDisplayName(), String.valueOf(cause).lines().findFirst()
                .orElse("")));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        table(context).verdicts.add(new Verdict(context.getDisplayName(), "not run: " + reason.orElse("")));
    }

    private static Table table(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(Verdicts.class))
                .getOrComputeIfAbsent("table", name -> new Table(), Table.class);
    }
}
