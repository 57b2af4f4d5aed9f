package org.kontor.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;

/** Refunds that asked for a credit note, and what became of their wish. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CreditClaims {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** Writes the claim down; false when it is known already. */
    public boolean add(CreditRefund refund) {
        var added =
                entities.createNativeQuery("insert into credit_claim (refund_number, order_number, reason, claimed_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, refund.refund()).setParameter(2, refund.order().value())
                .setParameter(3, refund.reason()).setParameter(4, Timestamp.from(clock.now())).executeUpdate();
        if (added == 0) {
            return false;
        }
        for (var line : refund.lines()) {
            entities.createNativeQuery(
                    "insert into credit_claim_line (refund_number, order_line_id, quantity, gross_minor)"
                            + " values (?1, ?2, ?3, ?4)")
                    .setParameter(1, refund.refund()).setParameter(2, line.orderLineId())
                    .setParameter(3, line.quantity()).setParameter(4, line.amount().minor()).executeUpdate();
        }
        return true;
    }

    /** Whether a claim of an order still waits. */
    public boolean isWaiting(OrderNumber order) {
        return !Row.of(entities.createNativeQuery("select 1 from credit_claim where order_number = ?1"
                + " and status = 'WAITING'").setParameter(1, order.value())).isEmpty();
    }

    /** A claim that still waits, as it was made. */
    public Optional<CreditRefund> waiting(String refund) {
        var lines = Row.of(entities.createNativeQuery("select l.order_line_id, l.quantity, l.gross_minor, o.currency"
                        + " from credit_claim c join credit_claim_line l on l.refund_number = c.refund_number"
                        + " join orders o on o.number = c.order_number"
                        + " where c.refund_number = ?1 and c.status = 'WAITING' order by l.order_line_id")
                .setParameter(1, refund)).stream()
                .map(row -> new CreditRefund.Line(row.number(0), row.count(1), row.money(2, 3))).toList();
        return Row.first(entities.createNativeQuery(
                        "select order_number, reason from credit_claim where refund_number = ?1 and status = 'WAITING'")
                .setParameter(1, refund))
                .map(row -> new CreditRefund(refund, OrderNumber.parse(row.text(0)), row.text(1), lines));
    }

    public void settle(String refund, boolean credited) {
        entities.createNativeQuery("update credit_claim set status = ?2, settled_at = ?3 where refund_number = ?1")
                .setParameter(1, refund).setParameter(2, credited ? "CREDITED" : "NOTHING")
                .setParameter(3, Timestamp.from(clock.now())).executeUpdate();
    }
}
