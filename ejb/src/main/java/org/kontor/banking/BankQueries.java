package org.kontor.banking;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.kontor.shared.Money;
import org.kontor.shared.Row;

/** Reads what came to the bank. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BankQueries {

    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    /** What was received for a payment, by its key; empty as long as nothing was. */
    public Optional<Money> receivedFor(String paymentKey) {
        return Row.of(entities.createNativeQuery("select currency, cast(sum(amount_minor) as bigint) from receipt"
                        + " where payment_key = ?1 group by currency").setParameter(1, paymentKey)).stream()
                .map(row -> Money.ofMinor(row.number(1), row.text(0))).findFirst();
    }

    /** What a carrier has paid out for a parcel so far, in minor units. */
    public long remittedFor(String parcel) {
        return Row.first(entities.createNativeQuery("select cast(coalesce(sum(amount_minor), 0) as bigint) from receipt"
                + " where parcel = ?1").setParameter(1, parcel)).orElseThrow().number(0);
    }

    /** Whether the money of a refund was transferred by hand. */
    public boolean isSent(String refundKey) {
        return !entities.createNativeQuery("select 1 from transfer_sent where refund_key = ?1")
                .setParameter(1, refundKey).getResultList().isEmpty();
    }

    /** Open receipts first, then the newest. */
    @RolesAllowed({"finance", "admin"})
    public List<ReceiptView> latest() {
        return list("select r from Receipt r order by case when r.status = org.kontor.banking.ReceiptStatus.OPEN"
                + " then 0 else 1 end, r.receivedOn desc, r.id desc");
    }

    /** Receipts that wait for a decision. */
    @RolesAllowed({"finance", "admin"})
    public List<ReceiptView> open() {
        return list("select r from Receipt r where r.status = org.kontor.banking.ReceiptStatus.OPEN order by r.id");
    }

    private List<ReceiptView> list(String jpql) {
        return entities.createQuery(jpql, Receipt.class).setHint(QueryHints.REFRESH, HintValues.TRUE)
                .setMaxResults(MOST).getResultStream().map(Receipt::view).toList();
    }
}
