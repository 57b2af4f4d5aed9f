package org.kontor.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Date;
import java.time.LocalDate;

/** One secret per day, the same for all nodes; those of past days are thrown away. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Salts {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager entities;

    public byte[] of(LocalDate day) {
        var fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        entities.createNativeQuery("insert into analytics_salt (business_date, secret) values (?1, ?2)"
                        + " on conflict (business_date) do nothing")
                .setParameter(1, Date.valueOf(day)).setParameter(2, fresh).executeUpdate();
        entities.createNativeQuery("delete from analytics_salt where business_date < ?1")
                .setParameter(1, Date.valueOf(day)).executeUpdate();
        return (byte[]) entities.createNativeQuery("select secret from analytics_salt where business_date = ?1")
                .setParameter(1, Date.valueOf(day)).getSingleResult();
    }
}
