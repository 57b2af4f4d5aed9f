package org.kontor.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What the person at the terminal sees while Kontor starts. */
final class Progress {

    /** The terminal itself: Maven's coloured stream fails on a line that meets its own last words at the end. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Runs one step, says now and then that it still does, and in the end how long it took. */
    void step(String name, Runnable work) {
        say("Starting the " + name);
        var begin = System.nanoTime();
        var clock = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
        clock.scheduleAtFixedRate(() -> say("Still starting the " + name + " (" + since(begin) + ")"), 15, 15,
                TimeUnit.SECONDS);
        try {
            work.run();
        } finally {
            clock.shutdownNow();
        }
        say("The " + name + " started in " + since(begin));
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "kontor-progress");
        thread.setDaemon(true);
        return thread;
    }

    private static String since(long begin) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
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
            row("Sign in", "admin, orders, phone, finance or content; the demo's password is norrgate-demo");
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
