package org.kontor.checkers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Connections to one database that are used again: after every test the books are read, and a connection that has
 * planned the checks before asks them in a tenth of the time.
 */
final class KeptConnections implements Books.Connections {

    private static final int SECONDS_TO_ANSWER = 2;
    private static final Map<String, KeptConnections> KEPT = new ConcurrentHashMap<>();

    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final String url;

    private KeptConnections(String url) {
        this.url = url;
    }

    static KeptConnections to(String url) {
        return KEPT.computeIfAbsent(url, KeptConnections::new);
    }

    /** One that still works; its database may have been stopped, or made anew, since it was given back. */
    @Override
    public Connection open() throws SQLException {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isValid(SECONDS_TO_ANSWER)) {
                return kept;
            }
            kept.close();
        }
        var who = new Properties();
        who.putAll(Map.of("user", "kontor", "password", "kontor", "ApplicationName", "books",
                "preferQueryMode", "extendedCacheEverything"));
        return DriverManager.getConnection(url, who);
    }

    @Override
    public void giveBack(Connection connection) {
        idle.push(connection);
    }
}
