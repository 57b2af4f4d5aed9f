package org.kontor.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import org.kontor.shared.BusinessClock;

/** The tokens of one-time links. Only their hashes are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
class SetupTokens {

    private static final Duration LIFE = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** Makes a new token and takes back the unused ones before it. */
    public String renew() {
        var token = Tokens.fresh();
        var now = clock.now();
        entities.createNativeQuery("delete from setup_link where used_at is null").executeUpdate();
        entities.createNativeQuery("insert into setup_link (token_hash, created_at, expires_at) values (?1, ?2, ?3)")
                .setParameter(1, hash(token)).setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.plus(LIFE))).executeUpdate();
        return token;
    }

    public boolean isOpen(String token) {
        return token != null && !entities.createNativeQuery(
                        "select 1 from setup_link where token_hash = ?1 and used_at is null and expires_at > ?2")
                .setParameter(1, hash(token)).setParameter(2, Timestamp.from(clock.now())).getResultList().isEmpty();
    }

    /** Uses the token up; false when it was used before, is too old or never was one. */
    public boolean use(String token) {
        return token != null && entities.createNativeQuery(
                        "update setup_link set used_at = ?2 where token_hash = ?1 and used_at is null and expires_at > ?2")
                .setParameter(1, hash(token)).setParameter(2, Timestamp.from(clock.now())).executeUpdate() == 1;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
