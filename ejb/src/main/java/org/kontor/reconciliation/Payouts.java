package org.kontor.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.kontor.payment.PayoutSource;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.NotFound;
import org.kontor.shared.Row;

/** Where payouts are kept, and where our side of their items is looked up (by the contract views). */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
class Payouts {

    private static final String CANDIDATES = "select t.id, t.currency, t.amount_minor,"
            + " exists (select 1 from payout_item i where i.transaction_id = t.id)"
            + " from audit.v_payment p join audit.v_transaction t on t.payment_id = p.id"
            + " where p.gateway = ?1 and p.intent_ref = ?2 and t.status = 'SUCCESS'";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** Writes a payout down; answers with its id, and whether its items are still to be fetched. */
    public Noted note(String gateway, PayoutSource.Payout told) {
        lock(gateway, told.reference());
        var known = find(gateway, told.reference());
        if (known.isPresent()) {
            return known.get();
        }
        var payout = new Payout(gateway, told, clock.now());
        entities.persist(payout);
        entities.flush();
        return new Noted(payout.id(), true);
    }

    /** A payout that is written down. */
    record Noted(long id, boolean lacksItems) {
    }

    private Optional<Noted> find(String gateway, String reference) {
        return Row.first(entities.createNativeQuery("select id, itemised_at is null from payout"
                        + " where gateway = ?1 and reference = ?2").setParameter(1, gateway).setParameter(2, reference))
                .map(row -> new Noted(row.number(0), row.flag(1)));
    }

    private void lock(String gateway, String reference) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, "payout " + gateway + " " + reference).getSingleResult();
    }

    public void itemise(long payoutId, List<PayoutSource.PayoutItem> items) {
        byIdForUpdate(payoutId).itemise(items, clock.now());
    }

    public Payout byIdForUpdate(long id) {
        var payout = entities.find(Payout.class, id, LockModeType.PESSIMISTIC_WRITE,
                Map.of(QueryHints.REFRESH, HintValues.TRUE));
        if (payout == null) {
            throw new NotFound("payout", id);
        }
        return payout;
    }

    /** A transaction of ours that an item may be; taken by another item or not. */
    record Candidate(long transactionId, String currency, long amountMinor, boolean taken) {
    }

    public List<Candidate> charges(String gateway, String intentRef) {
        return Row.of(entities.createNativeQuery(CANDIDATES + " and t.type in ('SALE', 'CAPTURE') order by t.id")
                .setParameter(1, gateway).setParameter(2, intentRef)).stream().map(Payouts::candidate).toList();
    }

    public List<Candidate> refunds(String gateway, String intentRef, String refundRef) {
        return ofRefund("REFUND", gateway, intentRef, refundRef);
    }

    public List<Candidate> bounces(String gateway, String intentRef, String refundRef) {
        return ofRefund("BOUNCE", gateway, intentRef, refundRef);
    }

    private List<Candidate> ofRefund(String type, String gateway, String intentRef, String refundRef) {
        return Row.of(entities.createNativeQuery(CANDIDATES
                + " and t.type = ?4 and t.psp_reference = ?3 order by t.id")
                .setParameter(1, gateway).setParameter(2, intentRef).setParameter(3, refundRef).setParameter(4, type))
                .stream().map(Payouts::candidate).toList();
    }

    private static Candidate candidate(Row row) {
        return new Candidate(row.number(0), row.text(1), row.number(2), row.flag(3));
    }
}
