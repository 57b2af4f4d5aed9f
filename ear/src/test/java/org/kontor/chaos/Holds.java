package org.kontor.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.byteman.agent.Main;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;
import org.kontor.checkers.Patience;

/**
 * Places in the running server where the next thread that comes along is held for good, so that a kill finds it exactly
 * there. Byteman is told over its port; the server's log tells when a thread has arrived. It also lies about the time.
 */
final class Holds {

    private static final String HELD = "chaos holds a thread at ";
    private static final int SHORT_MILLIS = 4_000;

    private final Submit agent;
    private final int port;
    private final Path serverLog;

    Holds(int port, Path serverLog) {
        this.agent = new Submit("127.0.0.1", port);
        this.port = port;
        this.serverLog = serverLog;
    }

    /** What the server's JVM needs to be held. */
    List<String> jvmOptions() {
        var jar = agentJar();
        return List.of("-Djboss.modules.system.pkgs=org.jboss.byteman", "-Dorg.jboss.byteman.transform.all",
                "-javaagent:" + jar + "=boot:" + jar + ",listener:true,address:127.0.0.1,port:" + port);
    }

    /**
     * Holds whoever comes by.
     *
     * @param place Byteman's words for class, method and location, one per line
     * @param who Byteman's condition on the arguments
     */
    void at(String name, String place, String who) {
        install(name, place, who, "waitFor(\"" + name + "\")");
    }

    /** Holds who comes by first for some seconds, and lets him go on. */
    void delay(String name, String place, String who) {
        install(name, place, who + " && incrementCounter(\"" + name + "\") == 1", "delay(" + SHORT_MILLIS + ")");
    }

    /** From now on the clock of the server's machine is wrong, for all that asks it by {@code java.time}. */
    void lie(Duration shift) {
        submit("lie", "CLASS java.time.Clock\nMETHOD currentInstant\nAT EXIT", "true",
                "return $!.plusSeconds(" + shift.toSeconds() + "L)");
    }

    private void install(String name, String place, String who, String deed) {
        submit(name, place, who, "traceln(\"" + HELD + name + ".\"); " + deed);
    }

    private void submit(String name, String place, String who, String deed) {
        var rule = String.join("\n", "RULE " + name, place, "IF " + who, "DO " + deed, "ENDRULE");
        try {
            agent.addScripts(List.of(new ScriptText(name, rule)));
        } catch (Exception refused) {
            throw new IllegalStateException("Byteman does not take " + rule, refused);
        }
    }

    /** Returns when a thread is held there. */
    void await(String name) {
        if (!Patience.until(() -> isHeld(name), held -> held)) {
            throw new AssertionError("nobody came to " + name + "; Byteman says: " + rules());
        }
    }

    private boolean isHeld(String name) {
        try {
            return Files.readString(serverLog).contains(HELD + name + ".");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String rules() {
        try {
            return agent.listAllRules();
        } catch (Exception silent) {
            return silent.toString();
        }
    }

    private static Path agentJar() {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
