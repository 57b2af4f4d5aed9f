package org.kontor.sandbox.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Row;
import org.kontor.sandbox.store.StoreFailed;

/**
 * Sends the webhooks of the outbox with six threads. Any 2xx is an arrival; anything else is tried again after 1, 2, 5,
 * 10, 30 and then every 60 seconds of real time, for three days. What was under way when the sandbox died goes again.
 */
public final class Courier implements AutoCloseable {

    private record Letter(long id, String channel, String body, int attempts, Instant createdAt) {
    }

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final int[] WAITS = {1, 2, 5, 10, 30, 60};
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final int CARRIED_AT_ONCE = 6;

    private final Database database;
    private final Map<String, Channel> channels;
    private final HttpClient http;
    private final ExecutorService threads = Executors.newFixedThreadPool(CARRIED_AT_ONCE, Courier::daemon);
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Thread dispatcher = daemon(this::dispatch);
    private final Object bell = new Object();
    private boolean rung;
    private volatile boolean closed;

    /** A courier for these channels; it begins with {@link #open()}. */
    public Courier(Database database, Map<String, Channel> channels) {
        this.database = database;
        this.channels = channels;
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(3))
                .executor(Executors.newFixedThreadPool(2, Courier::daemon)).build();
    }

    /** Begins to send. */
    public void open() {
        dispatcher.start();
    }

    /** Something new waits in the outbox. */
    public void wake() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
        threads.shutdownNow();
    }

    private void dispatch() {
        while (!closed) {
            try {
                var carried = carryWhatIsDue();
                sleep(carried ? Duration.ZERO : untilNext());
            } catch (StoreFailed databaseAway) {
                LOG.log(closed ? Level.FINE : Level.WARNING, "Webhooks wait for the database: {0}",
                        databaseAway.getMessage());
                sleep(Duration.ofSeconds(1));
            } catch (RejectedExecutionException stopped) {
                closed = true;
            }
        }
    }

    private boolean carryWhatIsDue() {
        var carried = false;
        for (var letter : due()) {
            if (underWay.size() < CARRIED_AT_ONCE && underWay.add(letter.id())) {
                threads.execute(() -> carry(letter));
                carried = true;
            }
        }
        return carried;
    }

    private List<Letter> due() {
        // Looked at before the query: what ends between the two would otherwise be taken for due still.
        var busy = Set.copyOf(underWay);
        var sql = "select id, channel, body, attempts, created_at from delivery "
                + "where state = 'waiting' and due_at <= ? order by due_at, id limit 24";
        return database.with(tx -> tx.list(sql, Courier::letter, Instant.now())).stream()
               .filter(letter -> !busy.contains(letter.id())).toList();
    }

    private void carry(Letter letter) {
        try {
            var channel = channels.get(letter.channel());
            try {
                var answer = http.send(request(channel, letter.body()), HttpResponse.BodyHandlers.ofString());
                record(letter, answer.statusCode(), abbreviate(answer.body()));
            } catch (IOException | IllegalArgumentException unreachable) {
                record(letter, null, unreachable.getClass().getSimpleName() + " " + unreachable.getMessage());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (StoreFailed databaseAway) {
            LOG.log(closed ? Level.FINE : Level.WARNING,
                    "The answer to a webhook could not be noted, it will be sent again: {0}",
                    databaseAway.getMessage());
        } finally {
            underWay.remove(letter.id());
            wake();
        }
    }

    private static HttpRequest request(Channel channel, String body) {
        return HttpRequest.newBuilder(URI.create(channel.url())).timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", channel.userAgent())
                .header(channel.signatureHeader(), Signature.header(channel.secret(), body, Instant.now()))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private void record(Letter letter, Integer status, String answer) {
        var arrived = status != null && status / 100 == 2;
        var now = Instant.now();
        var tired = letter.createdAt().plus(PATIENCE).isBefore(now);
        var wait = WAITS[Math.min(letter.attempts(), WAITS.length - 1)];
        database.run(tx -> tx.change("update delivery set attempts = attempts + 1, last_status = ?, last_answer = ?, "
                        + "state = ?, due_at = ?, delivered_at = coalesce(?, delivered_at) where id = ?",
                status, answer, arrived ? "delivered" : tired ? "given up" : "waiting", now.plusSeconds(wait),
                arrived ? now : null, letter.id()));
    }

    private Duration untilNext() {
        if (underWay.size() >= CARRIED_AT_ONCE) {
            return LONGEST_SLEEP;
        }
        var waiting = database.with(tx -> tx.list("select id, due_at from delivery where state = 'waiting' "
                        + "order by due_at, id limit 24",
                row -> underWay.contains(row.number("id")) ? null : row.moment("due_at")));
        return waiting.stream().filter(due -> due != null).findFirst()
                .map(due -> Duration.between(Instant.now(), due))
                .filter(wait -> wait.compareTo(LONGEST_SLEEP) < 0).orElse(LONGEST_SLEEP);
    }

    private void sleep(Duration howLong) {
        synchronized (bell) {
            try {
                if (!rung && !howLong.isNegative() && !howLong.isZero()) {
                    bell.wait(howLong.toMillis() + 1);
                }
                rung = false;
            } catch (InterruptedException stopped) {
                closed = true;
            }
        }
    }

    private static Letter letter(Row row) throws SQLException {
        return new Letter(row.number("id"), row.text("channel"), row.text("body"), (int) row.number("attempts"),
                row.moment("created_at"));
    }

    private static String abbreviate(String answer) {
        return answer.length() > 300 ? answer.substring(0, 300) : answer;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "sandbox-courier");
        thread.setDaemon(true);
        return thread;
    }
}
