package org.kontor.run;

import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sandbox (payment provider, carrier, mailbox) as a process of its own, like the foreign services it stands for.
 */
final class SandboxProcess {

    private static final String MAIN = "org.kontor.sandbox.Sandbox";

    private SandboxProcess() {
    }

    static Child start(Home home, Wiring wiring) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Child.start("sandbox", List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC", "-cp", classPath(), MAIN), wiring.sandbox(), home);
    }

    /** Returns when the sandbox answers. */
    static void awaitReady(Child sandbox, Wiring wiring) {
        Patience.of(Duration.ofSeconds(40)).until("the sandbox answers", () -> {
            sandbox.requireRunning();
            return Answers.ok(wiring.sandboxUrl() + "/health");
        });
    }

    /** The class path of this very code, also where a build tool has loaded it. */
    private static String classPath() {
        if (SandboxProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
