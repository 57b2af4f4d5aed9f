package org.kontor.shared.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Project;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.shared.database.DatabaseAway;

class ShopShareTest {

    private static final Session SESSION = new Project(new DatabaseLogin()).createDatabaseSession();

    private final ShopShare share = new ShopShare(2, Duration.ZERO);
    private final Deque<String> closed = new ArrayDeque<>();
    private SQLException trouble;
    private final SharedConnector connector = new SharedConnector(pool(), share);

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private DataSource pool() {
        return fake(DataSource.class, (self, method, arguments) -> {
            if (trouble != null) {
                throw trouble;
            }
            return fake(Connection.class, (connection, call, given) -> {
                closed.add(call.getName());
                return null;
            });
        });
    }

    private Connection connect() {
        return connector.connect(new Properties(), SESSION);
    }

    /** Somebody who has come, and holds a connection in a thread that lives on. */
    private Connection visitor() throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return CompletableFuture.supplyAsync(() -> {
                share.enter();
                return connect();
            }, thread).get();
        } finally {
            thread.shutdown();
        }
    }

    @ParameterizedTest(name = "of {0} connections visitors hold {1}")
    @CsvSource({"30, 20", ", 20", "6, 4", "3, 2", "2, 1", "1, 1", "many, 20"})
    void leavesAThirdOfThePoolToEverybodyElse(String pool, int visitors) {
        assertEquals(visitors, ShopShare.share(pool));
    }

    @Test
    void refusesVisitorsBeyondTheirShareAndNobodyElse() throws Exception {
        visitor();
        visitor();
        share.enter();
        var refusal = assertThrows(DatabaseException.class, this::connect);
        assertTrue(DatabaseAway.isReasonOf(refusal), "it passes, and is no bug");
        share.leave();
        connect();
    }

    @Test
    void givesThePlaceOfWhoHasGone() throws Exception {
        visitor();
        var second = visitor();
        second.close();
        second.close();
        share.enter();
        connect();
        share.leave();
        share.enter();
        assertThrows(DatabaseException.class, this::connect, "closed twice, it counts once");
        share.leave();
        assertEquals(2, closed.size());
    }

    @Test
    @DisplayName("A transaction within a transaction needs no second place, or all would wait for one another")
    void needsOnePlaceForAllConnectionsOfAVisit() throws Exception {
        visitor();
        share.enter();
        var outer = connect();
        var inner = connect();
        var innermost = connect();
        innermost.close();
        inner.close();
        share.leave();
        share.enter();
        assertThrows(DatabaseException.class, this::connect);
        outer.close();
        connect();
        share.leave();
    }

    @Test
    void keepsNoPlaceForAConnectionThatThePoolCouldNotGive() {
        trouble = new SQLException("no managed connection", "08001");
        share.enter();
        for (var turn = 0; turn < 3; turn++) {
            assertThrows(DatabaseException.class, this::connect);
        }
        trouble = null;
        connect();
        share.leave();
    }

    @Test
    void passesOnWhatTheConnectionRefuses() throws Exception {
        share.enter();
        var connection = new SharedConnector(fake(DataSource.class, (self, method, arguments) ->
                fake(Connection.class, (it, call, given) -> {
                    throw new SQLException("gone", "08006");
                })), share).connect(new Properties(), SESSION);
        assertEquals("08006", assertThrows(SQLException.class, connection::commit).getSQLState());
        assertThrows(SQLException.class, connection::close);
        connect();
        visitor();
        share.leave();
    }

    @Test
    void waitsForAPlaceThatComesFree() throws Exception {
        var patient = new ShopShare(1, Duration.ofMinutes(1));
        patient.enter();
        var first = patient.visit().orElseThrow();
        first.take();
        var second = CompletableFuture.supplyAsync(() -> {
            patient.enter();
            try {
                patient.visit().orElseThrow().take();
                return true;
            } catch (SQLException refused) {
                return false;
            } finally {
                patient.leave();
            }
        });
        first.giveBack();
        assertTrue(second.get());
        patient.leave();
    }
}
