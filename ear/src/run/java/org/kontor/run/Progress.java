package org.kontor.run;

import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees while Kontor starts. */
final class Progress {

    /** Runs one step and says how long it took. */
    void step(String name, Runnable work) {
        say("Starting the " + name);
        var begin = System.nanoTime();
        work.run();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        say(String.format(Locale.ROOT, "The %s runs (%.1f s)", name, took.toMillis() / 1000.0));
    }

    void say(String line) {
        System.out.println("[kontor] " + line);
    }

    void box(Ports ports, Wiring wiring) {
        var line = "-".repeat(72);
        System.out.println();
        System.out.println(line);
        row("Shop", wiring.shopUrl() + "/");
        row("Back office", wiring.shopUrl() + "/admin/");
        if (!System.getProperty("demo", "S").equalsIgnoreCase("none")) {
            row("Sign in", "admin, orders, finance or content; the demo's password is norrgate-demo");
        }
        row("Sandbox", wiring.sandboxUrl() + "/ (payment provider, carrier)");
        row("Mailbox", wiring.sandboxUrl() + "/mailbox");
        row("Database", "jdbc:postgresql://127.0.0.1:" + ports.database() + "/kontor, user kontor");
        row("Stop", "Ctrl-C");
        System.out.println(line);
        System.out.flush();
    }

    private static void row(String name, String value) {
        System.out.printf("  %-12s %s%n", name, value);
    }
}
