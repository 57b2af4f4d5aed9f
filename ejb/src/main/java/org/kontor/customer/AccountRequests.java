package org.kontor.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.Row;

/** What was asked for and is proved by a link in a mail. Only the hashes of the tokens in these links are kept. */
@ApplicationScoped
class AccountRequests {

    /** Nobody's mailbox is filled by strangers: so many mails of a kind go to an address within the hour. */
    private static final int MOST = 5;
    private static final Duration WHILE = Duration.ofHours(1);
    private static final String OPEN = " where token_hash = ?1 and kind = ?2 and used_at is null and expires_at > ?3";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** What waits to be proved. Name and hash are null for another password. */
    record Asked(RequestKind kind, Email email, String name, String hash) {
    }

    /** The id of the request; nothing when there were too many for this address. */
    public OptionalLong add(Asked asked) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) locked")
                .setParameter(1, asked.email().value()).getSingleResult();
        var now = clock.now();
        var before = Row.first(entities.createNativeQuery("select count(*) from customer_request"
                        + " where email = ?1 and kind = ?2 and asked_at > ?3").setParameter(1, asked.email().value())
                .setParameter(2, asked.kind().name()).setParameter(3, Timestamp.from(now.minus(WHILE)))).orElseThrow().count(0);
        if (before >= MOST) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Row.first(entities.createNativeQuery("insert into customer_request"
                        + " (kind, email, name, password_hash, asked_at, expires_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) returning id")
                .setParameter(1, asked.kind().name()).setParameter(2, asked.email().value())
                .setParameter(3, asked.name()).setParameter(4, asked.hash()).setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(now.plus(asked.kind().life())))).orElseThrow().number(0));
    }

    /** Empty when it can be proved no more and was forgotten. */
    public Optional<Asked> byId(long id) {
        return Row.first(entities.createNativeQuery("select kind, email, name, password_hash from customer_request"
                + " where id = ?1").setParameter(1, id)).map(AccountRequests::asked);
    }

    private static Asked asked(Row row) {
        return new Asked(row.one(0, RequestKind.class), Email.parse(row.text(1)), row.text(2), row.text(3));
    }

    /** A token for the link of a request; one that was made for an earlier writing of the same letter is dead then. */
    public String freshToken(long id) {
        var token = Tokens.fresh();
        entities.createNativeQuery("update customer_request set token_hash = ?2 where id = ?1")
                .setParameter(1, id).setParameter(2, Tokens.hash(token)).executeUpdate();
        return token;
    }

    /** What a link still opens. */
    public Optional<Asked> byToken(RequestKind kind, String token) {
        return token == null ? Optional.empty() : Row.first(entities.createNativeQuery(
                        "select kind, email, name, password_hash from customer_request" + OPEN)
                .setParameter(1, Tokens.hash(token)).setParameter(2, kind.name())
                .setParameter(3, Timestamp.from(clock.now()))).map(AccountRequests::asked);
    }

    /** Uses a link up, and with it all that was asked for by this address: false when it does not open any more. */
    public boolean use(RequestKind kind, String token) {
        var now = Timestamp.from(clock.now());
        var used = Row.of(entities.createNativeQuery("update customer_request set used_at = ?3" + OPEN
                        + " returning email").setParameter(1, Tokens.hash(token)).setParameter(2, kind.name())
                .setParameter(3, now));
        used.forEach(row -> entities.createNativeQuery("update customer_request set used_at = ?2"
                        + " where email = ?1 and used_at is null")
                .setParameter(1, row.text(0)).setParameter(2, now).executeUpdate());
        return !used.isEmpty();
    }

    /** Forgets what can be proved no more; answers how many. */
    public int forget() {
        return entities.createNativeQuery("delete from customer_request where expires_at <= ?1 and asked_at <= ?2")
                .setParameter(1, Timestamp.from(clock.now()))
                .setParameter(2, Timestamp.from(clock.now().minus(WHILE))).executeUpdate();
    }
}
