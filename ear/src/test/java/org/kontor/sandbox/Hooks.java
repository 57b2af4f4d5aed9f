package org.kontor.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The shop's end of the webhooks: takes them, remembers them, and can be told to answer otherwise than 200. */
final class Hooks implements AutoCloseable {

    /** One webhook as it came. */
    record Message(String path, String signature, String body) {

        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        String type() {
            return json().get("type").getAsString();
        }

        String id() {
            return json().get("id").getAsString();
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpServer server;
    private final List<Message> messages = new ArrayList<>();
    private int status = 200;

    Hooks() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    synchronized void answerWith(int newStatus) {
        status = newStatus;
    }

    /** The first message that fits, now or soon. */
    synchronized Message await(Predicate<Message> fits) {
        return awaitAtLeast(1, fits).get(0);
    }

    /** So many messages that fit, now or soon. */
    synchronized List<Message> awaitAtLeast(int count, Predicate<Message> fits) {
        var until = Instant.now().plus(PATIENCE);
        var found = messages.stream().filter(fits).toList();
        while (found.size() < count) {
            var left = Duration.between(Instant.now(), until).toMillis();
            if (left <= 0) {
                throw new AssertionError("Only " + found.size() + " of " + count + " webhooks came; all: "
                        + messages.stream().map(Message::type).toList());
            }
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
            found = messages.stream().filter(fits).toList();
        }
        return found;
    }

    synchronized List<Message> all(Predicate<Message> fits) {
        return messages.stream().filter(fits).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath();
        var header = path.contains("stripe") ? "Stripe-Signature" : "Nordpost-Signature";
        int answer;
        synchronized (this) {
            messages.add(new Message(path, exchange.getRequestHeaders().getFirst(header), body));
            answer = status;
            notifyAll();
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }
}
