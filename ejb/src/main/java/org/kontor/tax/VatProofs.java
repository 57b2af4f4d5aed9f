package org.kontor.tax;

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
import org.kontor.shared.VatId;

/** The answers about VAT ids, each kept for ever and trusted for a day. */
@ApplicationScoped
class VatProofs {

    /** A number can be withdrawn any day; who supplies must have asked at about that time. */
    private static final Duration TRUSTED = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** What is known of the id now: the newest answer that said something, else the newest; none older than a day. */
    Optional<VatProof> current(VatId vatId) {
        return Row.first(entities.createNativeQuery("select verdict, consultation, asked_at, answer from vat_check"
                        + " where vat_id = ?1 and asked_at > ?2"
                        + " order by case verdict when 'UNAVAILABLE' then 1 else 0 end, asked_at desc, id desc")
                .setParameter(1, vatId.value()).setParameter(2, Timestamp.from(clock.now().minus(TRUSTED))))
                .map(row -> new VatProof(vatId, row.one(0, VatVerdict.class), row.text(1), row.instant(2),
                        row.text(3)));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public VatProof keep(VatId vatId, Optional<VatId> requester, VatIdAnswer answer) {
        var at = clock.now();
        entities.createNativeQuery("insert into vat_check (id, vat_id, requester, verdict, consultation, answer,"
                        + " asked_at) values (nextval('vat_check_seq'), ?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, vatId.value()).setParameter(2, requester.map(VatId::value).orElse(null))
                .setParameter(3, answer.verdict().name()).setParameter(4, answer.consultation())
                .setParameter(5, answer.said()).setParameter(6, Timestamp.from(at)).executeUpdate();
        return new VatProof(vatId, answer.verdict(), answer.consultation(), at, answer.said());
    }
}
