package org.kontor.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the shop's own user of the database may do there, where it is not the owner: read, write, and of books, documents
 * and histories only add. It can neither change what was written there nor switch off what guards it, whatever statement
 * a mistake or an attacker brings into the shop. Given anew with each start, for tables that an update has brought.
 */
final class ShopRights {

    /** Of PostgreSQL's {@code pg_trigger.tgtype}. */
    private static final int ON_DELETE = 8;
    private static final int ON_UPDATE = 16;
    private static final long TURN = 20_261_130;

    private ShopRights() {
    }

    /** Gives them; where shop and owner are one user there is nothing to give. */
    static void give(DataSource owner, DataSource shop) throws SQLException {
        var user = user(shop);
        try (var connection = owner.getConnection()) {
            if (user.equals(connection.getMetaData().getUserName())) {
                return;
            }
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // servers that start together would change the same rights at once, which the database refuses
                statement.execute("select pg_advisory_xact_lock(" + TURN + ")");
                var quoted = statement.enquoteIdentifier(user, true);
                for (var grant : grants(quoted)) {
                    statement.execute(grant);
                }
                for (var revoke : appendOnly(statement, quoted)) {
                    statement.execute(revoke);
                }
                connection.commit();
            } finally {
                giveBack(connection);
            }
        }
    }

    private static List<String> grants(String user) {
        return List.of("grant usage on schema kontor, audit to " + user,
                "grant select, insert, update, delete on all tables in schema kontor to " + user,
                "grant usage, select on all sequences in schema kontor to " + user,
                "grant select on all tables in schema audit to " + user,
                "revoke insert, update, delete on kontor.flyway_schema_history from " + user,
                // what came from outside stays as it came; what became of it is noted beside it
                "revoke update, delete on kontor.inbox from " + user,
                "grant update (status, attempts, effects, next_attempt_at, applied_at, last_error) on kontor.inbox to "
                        + user);
    }

    /** Takes back what the triggers of append-only tables would refuse. */
    private static List<String> appendOnly(Statement statement, String user) throws SQLException {
        var revokes = new ArrayList<String>();
        try (var tables = statement.executeQuery("select tgrelid::regclass::text, bit_or(tgtype) from pg_trigger"
                + " where tgfoid = 'kontor.refuse_change'::regproc and tgqual is null and cardinality(tgattr) = 0"
                + " group by tgrelid")) {
            while (tables.next()) {
                var events = tables.getInt(2);
                var lost = (events & ON_UPDATE) == 0 ? "delete" : (events & ON_DELETE) == 0 ? "update"
                        : "update, delete";
                revokes.add("revoke " + lost + " on " + tables.getString(1) + " from " + user);
            }
        }
        return revokes;
    }

    private static String user(DataSource shop) throws SQLException {
        try (var connection = shop.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    private static void giveBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
