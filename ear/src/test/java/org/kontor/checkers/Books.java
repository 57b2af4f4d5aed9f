package org.kontor.checkers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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

    private final Connections connections;
    private final Connections sandbox;

    /** Where the books lie. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    /** The shop's books, and the sandbox's where they can be reached, or null. */
    public Books(Connections connections, Connections sandbox) {
        this.connections = connections;
        this.sandbox = sandbox;
    }

    /** The books of the shop under test. */
    public static Books books() {
        return isOutside() ? at(System::getProperty, URL, SANDBOX) : new Books(Books::insideTheServer, null);
    }

    /** The books of another shop and of its sandbox, by the addresses of their databases. */
    public static Books at(UnaryOperator<String> url) {
        return at(url, "kontor", "sandbox");
    }

    private static Books at(UnaryOperator<String> url, String shop, String sandbox) {
        return new Books(() -> overTheNetwork(url.apply(shop)), () -> overTheNetwork(url.apply(sandbox)));
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
        assertEquals("", String.join("\n", findings(check -> !check.atRest())), "The books do not balance.");
        var rest = Patience.until(() -> findings(BooksCheck::atRest).stream().filter(known.negate()).toList(),
                List::isEmpty);
        assertEquals("", String.join("\n", rest), "The books do not come to rest.");
    }

    /** What the chosen checks find, one line each. */
    public List<String> findings(Predicate<BooksCheck> chosen) {
        try (var connection = connections.open()) {
            var found = findings(connection, BooksCheck.all(), chosen);
            if (sandbox != null) {
                found.addAll(crossFindings(connection, chosen));
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<String> crossFindings(Connection connection, Predicate<BooksCheck> chosen) throws SQLException {
        try (var other = sandbox.open()) {
            OtherSide.lay(other, connection);
        }
        return findings(connection, OtherSide.checks(), chosen);
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

    private static Connection overTheNetwork(String url) throws SQLException {
        var who = new Properties();
        who.putAll(Map.of("user", "kontor", "password", "kontor", "ApplicationName", "books"));
        return DriverManager.getConnection(url, who);
    }

    private static Connection insideTheServer() throws SQLException {
        try {
            return ((DataSource) new InitialContext().lookup("java:jboss/datasources/KontorDS")).getConnection();
        } catch (NamingException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
