package org.kontor.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks over HTTP whether somebody is there. */
final class Answers {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();

    private Answers() {
    }

    /** True when the address answers 200; nobody listening is an answer too: false. */
    static boolean ok(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10)).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
