package org.kontor.customer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** What arrived for one mail address, read from outside. */
record Mailbox(String sandbox, String address) {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/account/\\S+)");
    private static final int PATIENCE = 150;

    /** The path of the link in the newest of so many mails with this subject, once they came. */
    String link(String subject, int count) {
        for (var turn = 0; turn < PATIENCE; turn++) {
            var found = texts(subject);
            if (found.size() >= count) {
                var link = LINK.matcher(found.get(0));
                if (link.find()) {
                    return link.group(1);
                }
                throw new AssertionError("no link in " + found.get(0));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("no mail about " + subject + " for " + address);
    }

    /** The texts of the mails with this subject, newest first. */
    List<String> texts(String subject) {
        try (var reader = Json.createReader(new StringReader(HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                        URI.create(sandbox + "/mailbox.json?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8)))
                .build(), BodyHandlers.ofString()).body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(mail -> mail.getString("subject").equals(subject)).map(mail -> mail.getString("text"))
                    .toList();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
