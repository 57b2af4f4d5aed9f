package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.checkers.Patience;
import org.kontor.it.Outside;
import org.kontor.it.StaffVisit;
import org.kontor.it.Surroundings;
import org.kontor.payment.Bell;

/** Visitors who hang, each with a connection of the database, take no more than their share of them. */
class SharedPoolIT extends Outside {

    /** Of the thirty that the pool has where nothing else is said. */
    private static final int SHARE = 20;
    private static final int VISITORS = 28;

    private final AtomicBoolean isOver = new AtomicBoolean();

    private Connection holder;

    @BeforeEach
    void somebodyComes() throws SQLException {
        var database = Surroundings.world().database();
        holder = DriverManager.getConnection(database.url("kontor"), database.user(), "");
        holder.setAutoCommit(false);
    }

    @AfterEach
    void theHolderLetsGo() throws SQLException {
        isOver.set(true);
        holder.close();
    }

    /** How many hang at the same place of the page; timers that come by hang elsewhere. */
    private static int hanging() {
        return Integer.parseInt(tables().text("select coalesce(max(many), 0)"
                + " from (select count(*) as many from pg_stat_activity where application_name = 'kontor'"
                + " and wait_event_type = 'Lock' group by query) as place"));
    }

    /** All of their share, at any moment, and never one more; who gave up in between is about to come again. */
    private static void assertShareHangs() {
        assertEquals(SHARE, Patience.until(SharedPoolIT::hanging, count -> count >= SHARE));
    }

    /** Comes until the hold is over, for the database lets nobody hang for longer than half a minute. */
    private HttpResponse<String> visit(String page) {
        var answer = get(page);
        while (!isOver.get()) {
            answer = get(page);
        }
        return answer;
    }

    private static int knock() {
        var body = """
                {"id":"evt_%s","type":"customer.created","data":{"object":{"id":"cus_nobody","object":"customer"}}}"""
                .formatted(UUID.randomUUID());
        var secret = Surroundings.world().wiring().shop().get("KONTOR_STRIPE_WEBHOOK_SECRET");
        return send(HttpRequest.newBuilder(URI.create(shop() + "/hooks/stripe"))
                .header("Stripe-Signature", Bell.signature(secret, Instant.now(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build()).statusCode();
    }

    @Test
    @DisplayName("F36: visitors who hang leave connections to webhooks and back office; who comes after them is told in"
            + " words, and all goes on when the hold is over")
    void leavesConnectionsToWebhooksAndBackOffice() throws Exception {
        var page = shop() + product(1995, 5);
        var clerk = StaffVisit.with("ADMIN");
        assertEquals(200, get(page).statusCode());
        assertEquals(200, clerk.get("/admin/webhooks").statusCode());
        try (var lock = holder.createStatement()) {
            lock.execute("lock table kontor.product in access exclusive mode");
        }
        var threads = Executors.newFixedThreadPool(VISITORS);
        var visitors = IntStream.range(0, VISITORS)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> visit(page), threads)).toList();
        threads.shutdown();

        assertShareHangs();
        var late = get(page);
        assertEquals(503, late.statusCode());
        assertTrue(late.body().contains("Nothing was lost"), late::body);
        assertEquals("30", late.headers().firstValue("Retry-After").orElse("never"));
        assertEquals(503, get(shop() + "/api/suggest?q=lamp").statusCode(), "what is no page says so, too");
        assertEquals(200, knock());
        assertEquals(200, clerk.get("/admin/webhooks").statusCode());
        assertShareHangs();

        isOver.set(true);
        holder.rollback();
        assertEquals(200, Patience.until(() -> get(page).statusCode(), status -> status == 200));
        var answers = visitors.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).toList();
        assertTrue(List.of(200, 503).containsAll(answers), answers::toString);
        assertTrue(answers.stream().filter(status -> status == 200).count() >= SHARE, answers::toString);
    }
}
