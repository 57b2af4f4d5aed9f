package org.kontor.importing.demo;

import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.importing.demo.deals.ProviderPast.Provider;
import org.kontor.shared.JsonMaker;

/** The payment provider in the sandbox process, at the door that it has for a past that was made up. */
final class SandboxProvider implements Provider {

    private static final Duration WAIT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final String address;
    private final String key;

    SandboxProvider(String address, String key) {
        this.address = address;
        this.key = key;
    }

    /** The sandbox that the environment names. */
    static SandboxProvider fromEnvironment() {
        var address = Optional.ofNullable(System.getenv("KONTOR_SANDBOX_URL")).orElse("").strip();
        if (address.isEmpty()) {
            throw new IllegalStateException("The demo shop hands its past payments over to the sandbox: say where it is"
                    + " in KONTOR_SANDBOX_URL, or start with demo none.");
        }
        return new SandboxProvider(address.replaceFirst("/+$", ""),
                Optional.ofNullable(System.getenv("KONTOR_STRIPE_KEY")).orElse(""));
    }

    @Override
    public Set<String> payouts() {
        var answer = send(HttpRequest.newBuilder().GET());
        try (var reader = JsonMaker.reader(answer)) {
            return reader.readObject().getJsonArray("payouts").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString).collect(Collectors.toSet());
        }
    }

    @Override
    public void take(String lines) {
        send(HttpRequest.newBuilder().header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    // What the server shows of a failed start is the innermost cause, so the sentence goes alone.
    private String send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.uri(URI.create(address + "/sandbox/stripe/past")).timeout(WAIT)
                    .header("Authorization", "Bearer " + key).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Silent("The sandbox at " + address + " does not take over the demo shop's past payments: it"
                        + " answers " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (IOException silence) {
            throw silent();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw silent();
        }
    }

    private Silent silent() {
        return new Silent("The demo shop hands its past payments over to the sandbox, and none answers at " + address
                + ": start the sandbox first, or start with demo none.");
    }

    /** The sandbox did not take part. */
    static final class Silent extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Silent(String sentence) {
            super(sentence);
        }
    }
}
