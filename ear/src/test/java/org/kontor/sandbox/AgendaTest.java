package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Database;

/** The agenda with two who do its entries at once: its own thread, and whoever moved the clock. */
@ExtendWith(RunningSandbox.class)
class AgendaTest {

    private final Database database;
    private final List<String> happened = new CopyOnWriteArrayList<>();
    private SandboxClock clock;
    private Agenda agenda;

    AgendaTest(World world) {
        database = new Database(world.settings().databaseUrl().replace("sandbox_test", "agenda_test"),
                world.settings().databaseUser(), "any");
    }

    @BeforeEach
    void begin() throws SQLException {
        database.prepare();
        database.run(tx -> tx.change("delete from agenda"));
        clock = new SandboxClock(database);
        agenda = new Agenda(database, clock);
    }

    @AfterEach
    void close() {
        agenda.close();
        database.close();
    }

    @Test
    void isCaughtUpOnlyWhenAlsoThatHasHappenedWhichARivalHasJustNoted() {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var due = clock.now().minus(Duration.ofHours(1));
        agenda.on("first", (tx, subject, at) -> {
            begun.countDown();
            await(go);
            agenda.note(tx, "second", subject, due.plusSeconds(1));
        });
        agenda.on("second", (tx, subject, at) -> {
            pause();
            happened.add(subject);
        });
        database.run(tx -> agenda.note(tx, "first", "parcel", due));
        var rival = CompletableFuture.runAsync(agenda::catchUp);
        await(begun);
        var caughtUp = CompletableFuture.supplyAsync(() -> {
            agenda.catchUp();
            return List.copyOf(happened);
        });
        pause();
        go.countDown();
        assertEquals(List.of("parcel"), caughtUp.join());
        rival.join();
        assertEquals(List.of("parcel"), happened);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    // Long enough for the other one to come to the same entry.
    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
