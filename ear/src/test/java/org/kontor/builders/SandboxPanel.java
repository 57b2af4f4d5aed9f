package org.kontor.builders;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kontor.shared.Email;

/** The switches of the world outside: makes provider and carrier misbehave, and moves parcels on. */
public final class SandboxPanel {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SandboxPanel() {
    }

    /** Switches a fault on for the next calls whose address contains a text. */
    public static void fault(String name, int calls, String value, String path) {
        ask("POST", "/sandbox/faults", """
                {"fault":"%s","calls":%d,"value":"%s","path":"%s"}""".formatted(name, calls, value, path));
    }

    /** Whether a fault waits for a call that it holds for. */
    public static boolean isOn(String name) {
        return ask("GET", "/sandbox/faults", "").contains("name=\"fault\" value=\"" + name + "\"");
    }

    /** The bank of a customer ends a debit: it pays, or refuses. */
    public static void endDebit(String intent, boolean paid) {
        ask("POST", "/sandbox/payments/" + intent + "/end?outcome=" + (paid ? "paid" : "failed"), "");
    }

    /** Everything behaves again. */
    public static void behave() {
        ask("DELETE", "/sandbox/faults", "");
    }

    /** One fault is over; what it holds up goes on. */
    public static void over(String name) {
        ask("DELETE", "/sandbox/faults/" + name, "");
    }

    /** The parcel takes all the steps that it has left. */
    public static void deliver(String trackingNumber) {
        ask("POST", "/sandbox/carrier/" + trackingNumber + "/advance?to=end", "");
    }

    /** The statement of the shop's bank with all that the carrier has paid out of what it collected. */
    public static String bankStatement() {
        return ask("GET", "/sandbox/bank/statement.xml", "");
    }

    /** The subjects of the mails that somebody got, in the order in which they came. */
    public static List<String> subjects(Email to) {
        return mails(to, "subject");
    }

    /** The same mails as text. */
    public static List<String> texts(Email to) {
        return mails(to, "text");
    }

    private static List<String> mails(Email to, String part) {
        var mails = new ArrayList<String>();
        try (var reader = Json.createReader(new StringReader(ask("GET", "/mailbox.json?to="
                + URLEncoder.encode(to.value(), StandardCharsets.UTF_8), "")))) {
            reader.readArray().getValuesAs(JsonObject.class).forEach(mail -> mails.add(0, mail.getString(part)));
        }
        return mails;
    }

    /** The provider's payment behind one of its pages, once somebody has tried to pay there. */
    public static String intentOf(String page) {
        try (var reader = Json.createReader(new StringReader(ask("GET", "/sandbox/journal", "")))) {
            return reader.readObject().getJsonArray("charges").getValuesAs(JsonObject.class).stream()
                    .filter(charge -> charge.getString("session", "").equals(page))
                    .map(charge -> charge.getString("payment_intent")).findFirst().orElseThrow();
        }
    }

    /** How many refunds the provider made under a key of ours. */
    public static int refundsMade(String key) {
        return ask("GET", "/sandbox/journal", "").split("\"refund\": ?\"" + key + "\"", -1).length - 1;
    }

    private static String ask(String method, String path, String body) {
        try {
            var answer = HTTP.send(HttpRequest.newBuilder(URI.create(System.getenv("KONTOR_SANDBOX_URL") + path))
                    .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
