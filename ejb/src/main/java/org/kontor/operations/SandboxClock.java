package org.kontor.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The clock of the sandbox process, which provider and carrier live by. Only a shop in sandbox mode has one. */
@ApplicationScoped
class SandboxClock {

    /** After a long jump the sandbox first lives through everything that fell due. */
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    public boolean isThere() {
        return address().isPresent();
    }

    /**
     * Sets how far the sandbox is ahead of real time; the same offset again changes nothing. Never in a transaction.
     */
    public void moveTo(Duration offset) {
        var address = address().orElseThrow(() -> new JobRefused("operations.refused.notSandbox"));
        var request = HttpRequest.newBuilder(URI.create(address + "/sandbox/clock")).timeout(WAIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offsetSeconds\":" + offset.toSeconds() + "}")).build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new JobRefused("operations.refused.sandboxRefused", answer.statusCode());
            }
        } catch (IOException silence) {
            throw new JobRefused("operations.refused.sandboxSilent", address);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JobRefused("operations.refused.sandboxSilent", address);
        }
    }

    private static Optional<String> address() {
        var url = System.getenv("KONTOR_SANDBOX_URL");
        return "true".equalsIgnoreCase(System.getenv("KONTOR_SANDBOX")) && url != null && !url.isBlank()
                ? Optional.of(url.strip().replaceFirst("/+$", "")) : Optional.empty();
    }
}
