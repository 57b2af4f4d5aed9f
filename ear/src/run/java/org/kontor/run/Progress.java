package org.kontor.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees while Kontor starts. */
final class Progress {

    /** The terminal itself: Maven's coloured stream fails on a line that meets its own last words at the end. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Runs one step and says how long it took. */
    void step(String name, Runnable work) {
        say("Starting the " + name);
        var begin = System.nanoTime();
        work.run();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        say(String.format(Locale.ROOT, "The %s runs (%.1f s)", name, took.toMillis() / 1000.0));
    }

    void say(String line) {
        OUT.println("[kontor] " + line);
    }

    void box(Ports ports, Wiring wiring) {
        var line = "-".repeat(72);
        OUT.println();
        OUT.println(line);
        row("Shop", wiring.shopUrl() + "/");
        row("Back office", wiring.shopUrl() + "/admin/");
        if (!System.getProperty("demo", "S").equalsIgnoreCase("none")) {
            row("Sign in", "admin, orders, finance or content; the demo's password is norrgate-demo");
        }
        row("Sandbox", wiring.sandboxUrl() + "/ (payment provider, carrier)");
        row("Mailbox", wiring.sandboxUrl() + "/mailbox");
        row("Database", "jdbc:postgresql://127.0.0.1:" + ports.database() + "/kontor, user kontor");
        row("Stop", "Ctrl-C");
        OUT.println(line);
        OUT.flush();
    }

    private static void row(String name, String value) {
        OUT.printf("  %-12s %s%n", name, value);
    }
}
