package org.kontor.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.kontor.shared.NotFound;
import org.kontor.shared.Stamp;

/** Where receipts are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Receipts {

    @PersistenceContext
    private EntityManager entities;

    public String nextNumber() {
        return "B" + entities.createNativeQuery("select nextval('receipt_number_seq')").getSingleResult();
    }

    public Receipt add(Receipt receipt) {
        entities.persist(receipt);
        return receipt;
    }

    public Receipt byNumberForUpdate(String number) {
        return entities.createNamedQuery(Receipt.BY_NUMBER, Receipt.class).setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint(QueryHints.REFRESH, HintValues.TRUE)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("receipt", number));
    }

    public Optional<Receipt> byKey(String key) {
        return entities.createNamedQuery(Receipt.BY_KEY, Receipt.class).setParameter("key", key).getResultStream()
                .findFirst();
    }

    /** A receipt that looks just like what is told; two people who enter the same at once wait for each other. */
    public Optional<Receipt> twinOf(EnterReceipt told) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, "receipt " + told.receivedOn() + told.reference()).getSingleResult();
        return entities.createNamedQuery(Receipt.LIKE, Receipt.class)
                .setParameter("currency", told.amount().currency()).setParameter("amount", told.amount().minor())
                .setParameter("day", told.receivedOn()).setParameter("reference", told.reference())
                .setParameter("payer", told.payer()).getResultStream().findFirst();
    }

    /** Notes that money went back by hand; a second time changes nothing. */
    public void sent(String refundKey, LocalDate day, Stamp stamp) {
        entities.createNativeQuery("insert into transfer_sent (refund_key, sent_on, entered_by, entered_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict (refund_key) do nothing")
                .setParameter(1, refundKey).setParameter(2, Date.valueOf(day)).setParameter(3, stamp.actor())
                .setParameter(4, Timestamp.from(stamp.at())).executeUpdate();
    }
}
