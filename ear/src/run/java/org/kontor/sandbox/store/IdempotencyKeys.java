package org.kontor.sandbox.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers what was answered to a key, so that the same request twice is one deed. A key is taken before the deed and
 * its answer is kept in the deed's own transaction; it is forgotten after 24 hours.
 */
public final class IdempotencyKeys {

    /** What a key says about a request. */
    public enum Standing { FRESH, ANSWERED, OTHER_REQUEST, IN_USE }

    /** The standing of a key and, when it was answered, the answer that was kept. */
    public record Found(Standing standing, int status, String body, String requestId) {
    }

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Database database;
    private final String realm;

    /** The keys of one service. */
    public IdempotencyKeys(Database database, String realm) {
        this.database = database;
        this.realm = realm;
    }

    /** Frees the keys of requests that were under way when the sandbox died; their deeds were undone. */
    public void forgetInterrupted() {
        database.run(tx -> tx.change("delete from idempotency where realm = ? and status is null", realm));
    }

    /** Takes a key for a request, or says who has it. */
    public Found take(String key, String fingerprint, String requestId, Instant now) {
        return database.with(tx -> {
            tx.change("delete from idempotency where realm = ? and key = ? and status is not null and first_used < ?",
                    realm, key, now.minus(LIFETIME));
            if (tx.change("insert into idempotency (realm, key, fingerprint, request_id, first_used) "
                    + "values (?, ?, ?, ?, ?) on conflict do nothing", realm, key, fingerprint, requestId, now) == 1) {
                return new Found(Standing.FRESH, 0, null, requestId);
            }
            return found(tx, key, fingerprint).orElseGet(() -> new Found(Standing.IN_USE, 0, null, requestId));
        });
    }

    /** Keeps the answer to a key. */
    public void answer(Tx tx, String key, int status, String body) {
        tx.change("update idempotency set status = ?, body = ? where realm = ? and key = ?", status, body, realm, key);
    }

    /** Frees a key whose request was refused before anything began. */
    public void free(String key) {
        database.run(tx -> tx.change("delete from idempotency where realm = ? and key = ? and status is null",
                realm, key));
    }

    private Optional<Found> found(Tx tx, String key, String fingerprint) {
        return tx.first("select fingerprint, status, body, request_id from idempotency where realm = ? and key = ?",
                row -> {
                    var standing = !row.text("fingerprint").equals(fingerprint) ? Standing.OTHER_REQUEST
                            : row.isNull("status") ? Standing.IN_USE : Standing.ANSWERED;
                    return new Found(standing, (int) row.number("status"), row.text("body"), row.text("request_id"));
                }, realm, key);
    }
}
