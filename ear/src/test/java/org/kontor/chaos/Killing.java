package org.kontor.chaos;

import java.time.Duration;
import java.util.List;

/** Kills the server in the middle of some deeds at once, starts it again and lets time pass. */
final class Killing {

    /** After a crash everything comes to rest within this much business time. */
    static final Duration TO_CONVERGE = Duration.ofMinutes(5);
    private static final Duration PAST_THE_TIME_TO_PAY = Duration.ofMinutes(45);

    private Killing() {
    }

    static void inTheMiddleOf(ChaosWorld world, List<? extends KillCase> cases) {
        cases.forEach(KillCase::bring);
        world.killServer();
        world.clearFaults();
        cases.forEach(KillCase::meanwhile);
        world.startServer();
        world.pass(TO_CONVERGE);
        cases.forEach(KillCase::comeBack);
    }

    /**
     * Holds the books against all other sides. A mail whose sending was cut off before it was noted may come twice, under
     * one Message-ID (F9).
     */
    static void requireBalance(ChaosWorld world) {
        world.books().balanceBut(finding -> finding.startsWith("G4 ") && finding.contains(": 2 mails to f9@"));
    }

    static void letTheTimeToPayRunOut(ChaosWorld world) {
        world.pass(PAST_THE_TIME_TO_PAY);
    }
}
