package org.kontor.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The HTTP server on the loopback address: at most 64 calls at once, bodies up to 2 MB, security headers on all. */
public final class HttpGround implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HttpGround.class.getName());
    private static final int MOST_CALLS = 64;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    static {
        // Without the first, answers on kept-alive connections wait for the delayed acknowledgement of TCP.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // With more open than this, a connection is closed after its answer without a word, and the next call on it fails.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "4096");
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "120");
    }

    private final Routes routes;
    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService silences = Executors.newSingleThreadScheduledExecutor(HttpGround::daemon);

    private HttpGround(int port, Routes routes) throws IOException {
        this.routes = routes;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 256);
        threads = new ThreadPoolExecutor(MOST_CALLS, MOST_CALLS, 10, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(1024), HttpGround::daemon);
        threads.allowCoreThreadTimeOut(true);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Binds the port; the server answers after {@link #open()}. */
    public static HttpGround bind(int port, Routes routes) throws IOException {
        return new HttpGround(port, routes);
    }

    /** Begins to answer. */
    public void open() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        silences.shutdownNow();
    }

    private void handle(HttpExchange exchange) {
        try {
            write(exchange, answer(exchange));
        } catch (IOException gone) {
            LOG.log(Level.FINE, "The caller went away", gone);
            exchange.close();
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "A call could not be answered", unexpected);
            exchange.close();
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI();
        try {
            if (address.getPath() == null || address.getPath().indexOf('\0') >= 0) {
                throw new BadCall(400, "This is not an address.");
            }
            return routes.answer(new Call(exchange.getRequestMethod(), address.getPath(), address.getRawQuery(),
                    Map.of(), headers(exchange), body(exchange)));
        } catch (BadCall refused) {
            return Layout.message(refused.status(), refused.getMessage());
        } catch (IOException gone) {
            throw gone;
        } catch (Exception failed) {
            LOG.log(Level.WARNING, exchange.getRequestMethod() + " " + address.getPath() + " failed", failed);
            return Layout.message(500, "The sandbox could not answer. Its log says why.");
        }
    }

    private void write(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.silence() != null) {
            silences.schedule(exchange::close, reply.silence().toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        reply.headers().forEach(headers::set);
        var bodyless = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), bodyless ? -1 : reply.body().length);
        if (!bodyless) {
            exchange.getResponseBody().write(reply.body());
        }
        exchange.close();
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new BadCall(413, "The request is larger than 2 MB.");
        }
        return body;
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) ->
                headers.put(name.toLowerCase(Locale.ROOT), values.isEmpty() ? "" : values.get(0)));
        return headers;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "sandbox-http");
        thread.setDaemon(true);
        return thread;
    }
}
