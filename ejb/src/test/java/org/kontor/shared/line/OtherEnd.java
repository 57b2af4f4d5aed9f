package org.kontor.shared.line;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whoever is at the other end of a line: answers over real HTTP what a test says, and remembers what was asked. */
public final class OtherEnd implements AutoCloseable {

    /** Instead of a status: the line is cut before an answer. */
    public static final int SILENCE = 0;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> headers;
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";

    /** @param headers whose first values are remembered with each request, between its address and its body */
    public OtherEnd(String... headers) {
        this.headers = List.of(headers);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var asked = new StringBuilder(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
        headers.forEach(header -> asked.append(' ').append(exchange.getRequestHeaders().getFirst(header)));
        requests.add(body.isEmpty() ? asked.toString() : asked + " " + body);
        if (status != SILENCE) {
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** What it answers from now on, well. */
    public void answers(String text) {
        answers(200, text);
    }

    public void answers(int newStatus, String text) {
        status = newStatus;
        answer = text;
    }

    /** Where it is, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
