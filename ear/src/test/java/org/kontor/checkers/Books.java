package org.kontor.checkers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.kontor.accounting.BooksCheck;

/**
 * The books of the running shop, held against every rule that they must obey: {@code books().balance()}. Works in a
 * test inside the server as well as in one that comes from outside.
 */
public final class Books {

    private static final String URL = "kontor.it.database";

    private static final String SANDBOX = "kontor.it.sandbox.database";

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Connections connections;
    private final Connections sandbox;
    private final Runnable hasten;

    /** Where the books lie. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;

        /** Takes back what it opened and what still works. */
        default void giveBack(Connection connection) throws SQLException {
            connection.close();
        }
    }

    /** The shop's books, and the sandbox's where they can be reached, or null. */
    public Books(Connections connections, Connections sandbox) {
        this(connections, sandbox, () -> { });
    }

    private Books(Connections connections, Connections sandbox, Runnable hasten) {
        this.connections = connections;
        this.sandbox = sandbox;
        this.hasten = hasten;
    }

    /** The books of the shop under test. */
    public static Books books() {
        return isOutside() ? at(System::getProperty, URL, SANDBOX, Books::deliverNow)
                : new Books(Books::insideTheServer, null);
    }

    /** The books of another shop and of its sandbox, by the addresses of their databases. */
    public static Books at(UnaryOperator<String> url) {
        return at(url, "kontor", "sandbox", () -> { });
    }

    private static Books at(UnaryOperator<String> url, String shop, String sandbox, Runnable hasten) {
        return new Books(KeptConnections.to(url.apply(shop)), KeptConnections.to(url.apply(sandbox)), hasten);
    }

    /** Messages that wait for the shop's next second are delivered at once; a shop that does not do so is waited for. */
    private static void deliverNow() {
        try {
            HTTP.send(HttpRequest.newBuilder(URI.create(System.getProperty("kontor.it.shop") + "/it/beat"))
                    .timeout(SOON).POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        } catch (IOException silent) {
            // then the timers do it
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this code runs in the test's own process and not in the server. */
    static boolean isOutside() {
        return System.getProperty(URL) != null;
    }

    /**
     * Asks every check. One that may speak during work is asked again until it is silent, for half a minute; whatever
     * is found then fails the test and is shown row by row. From outside, the books of the payment provider and the
     * mailbox are held against the shop's, too.
     */
    public void balance() {
        balanceBut(finding -> false);
    }

    /** As {@link #balance()}, but for what the test brought about on purpose. */
    public void balanceBut(Predicate<String> known) {
        var first = look(check -> true);
        assertEquals("", String.join("\n", first.always), "The books do not balance.");
        var rest = first.unknownAtRest(known);
        if (!rest.isEmpty()) {
            hasten.run();
            rest = Patience.until(() -> look(BooksCheck::atRest).unknownAtRest(known), List::isEmpty);
        }
        assertEquals("", String.join("\n", rest), "The books do not come to rest.");
    }

    /** What the chosen checks find, one line each. */
    public List<String> findings(Predicate<BooksCheck> chosen) {
        var found = look(chosen);
        return Stream.concat(found.always.stream(), found.atRest.stream()).toList();
    }

    /** What one look finds, apart by whether it may be found during work. */
    private record Found(List<String> always, List<String> atRest) {

        List<String> unknownAtRest(Predicate<String> known) {
            return atRest.stream().filter(known.negate()).toList();
        }
    }

    private Found look(Predicate<BooksCheck> chosen) {
        try {
            return with(connections, connection -> {
                var checks = new ArrayList<>(BooksCheck.all());
                if (sandbox != null) {
                    with(sandbox, other -> {
                        OtherSide.lay(other, connection);
                        return null;
                    });
                    checks.addAll(OtherSide.checks());
                }
                return new Found(findings(connection, checks, chosen.and(check -> !check.atRest())),
                        findings(connection, checks, chosen.and(BooksCheck::atRest)));
            });
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What is read from a connection. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private static <T> T with(Connections connections, Reading<T> reading) throws SQLException {
        var connection = connections.open();
        try {
            var read = reading.from(connection);
            connections.giveBack(connection);
            return read;
        } catch (SQLException | RuntimeException broken) {
            connection.close();
            throw broken;
        }
    }

    static List<String> findings(Connection connection, List<BooksCheck> checks, Predicate<BooksCheck> chosen)
            throws SQLException {
        var found = new ArrayList<String>();
        for (var check : checks.stream().filter(chosen).toList()) {
            try (var query = connection.createStatement(); var rows = query.executeQuery(check.sql())) {
                while (rows.next()) {
                    found.add(check.code() + " " + check.rule() + ": " + rows.getString(1) + ": " + rows.getString(2));
                }
            } catch (SQLException broken) {
                throw new SQLException("check " + check.code() + ": " + broken.getMessage(), broken);
            }
        }
        return found;
    }

    private static Connection insideTheServer() throws SQLException {
        try {
            return ((DataSource) new InitialContext().lookup("java:jboss/datasources/KontorDS")).getConnection();
        } catch (NamingException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
