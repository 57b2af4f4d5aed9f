package org.kontor.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Row;

/** The tokens of one-time links. Only their hashes are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
class SetupTokens {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final String OPEN = " from setup_link l left join staff_user u on u.id = l.staff_id"
            + " where l.token_hash = ?1 and l.used_at is null and l.expires_at > ?2";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** Makes a new token for the first administrator and takes back the unused ones before it. */
    public String renew() {
        entities.createNativeQuery("delete from setup_link where used_at is null and staff_id is null").executeUpdate();
        return add(null);
    }

    /** Makes a new token for an account and takes back the unused one before it. */
    public String renew(long staffId) {
        takeBack(staffId);
        return add(staffId);
    }

    public void takeBack(long staffId) {
        entities.createNativeQuery("delete from setup_link where used_at is null and staff_id = ?1")
                .setParameter(1, staffId).executeUpdate();
    }

    private String add(Long staffId) {
        var token = Tokens.fresh();
        var now = clock.now();
        entities.createNativeQuery("insert into setup_link (token_hash, created_at, expires_at, staff_id)"
                        + " values (?1, ?2, ?3, cast(?4 as bigint))")
                .setParameter(1, Tokens.hash(token)).setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.plus(LIFE)))
                .setParameter(4, staffId == null ? null : staffId.toString()).executeUpdate();
        return token;
    }

    /** Whether the token is that of the first administrator and still opens. */
    public boolean isOpen(String token) {
        return token != null && Row.first(entities.createNativeQuery("select 1" + OPEN + " and l.staff_id is null")
                .setParameter(1, Tokens.hash(token)).setParameter(2, Timestamp.from(clock.now()))).isPresent();
    }

    /** The user name of the account that a token still opens. */
    public Optional<String> username(String token) {
        return token == null ? Optional.empty() : Row.first(entities.createNativeQuery("select u.username" + OPEN
                + " and u.active")
                .setParameter(1, Tokens.hash(token)).setParameter(2, Timestamp.from(clock.now())))
                .map(row -> row.text(0));
    }

    /** Uses the token up; false when it was used before, is too old or never was one. */
    public boolean use(String token) {
        return token != null && entities.createNativeQuery("update setup_link set used_at = ?2"
                        + " where token_hash = ?1 and used_at is null and expires_at > ?2")
                .setParameter(1, Tokens.hash(token)).setParameter(2, Timestamp.from(clock.now())).executeUpdate() == 1;
    }
}
