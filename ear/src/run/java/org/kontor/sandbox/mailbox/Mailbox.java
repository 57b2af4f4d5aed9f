package org.kontor.sandbox.mailbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Row;

/** All mail that arrived, one row per recipient, dated by the sandbox's clock. */
public final class Mailbox {

    /** A mail as a list shows it. */
    public record Mail(long id, Instant receivedAt, String sender, String recipient, String subject, byte[] raw) {
    }

    private static final String COLUMNS = "id, received_at, sender, recipient, subject, raw";

    private final Database database;
    private final SandboxClock clock;

    /** A mailbox in a database. */
    public Mailbox(Database database, SandboxClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void keep(String sender, String recipient, String subject, byte[] raw) {
        database.run(tx -> tx.change("insert into mail (received_at, sender, recipient, subject, raw) "
                        + "values (?, ?, ?, ?, ?)", clock.now(), plain(sender), plain(recipient),
                subject == null ? "" : plain(subject), raw));
    }

    /** The newest mails, of one recipient or of all when {@code recipient} is null. */
    public List<Mail> newest(String recipient, int most) {
        var sql = "select " + COLUMNS + " from mail " + (recipient == null ? "" : "where lower(recipient) = lower(?) ")
                + "order by id desc limit " + most;
        return database.with(tx -> recipient == null ? tx.list(sql, Mailbox::read) : tx.list(sql, Mailbox::read,
                recipient));
    }

    /** How many mails there are. */
    public long count() {
        return database.with(tx -> tx.number("select count(*) from mail"));
    }

    Optional<Mail> find(long id) {
        return database.with(tx -> tx.first("select " + COLUMNS + " from mail where id = ?", Mailbox::read, id));
    }

    void empty() {
        database.run(tx -> tx.change("delete from mail"));
    }

    private static Mail read(Row row) throws SQLException {
        return new Mail(row.number("id"), row.moment("received_at"), row.text("sender"), row.text("recipient"),
                row.text("subject"), row.bytes("raw"));
    }

    // PostgreSQL keeps no NUL in a text.
    private static String plain(String text) {
        return text.replace("\0", "");
    }
}
