package org.kontor.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Money;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** Reads payouts and what the providers still owe. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReconciliationQueries {

    private static final String ROW = "select p.id, p.gateway, p.reference, p.arrived_on, p.currency, p.amount_minor,"
            + " p.gross_minor, p.fee_minor, count(i.id), count(i.id) filter (where i.finding is not null), p.finding,"
            + " p.settled_at"
            + " from payout p left join payout_item i on i.payout_id = p.id";

    @PersistenceContext
    private EntityManager entities;

    /** Payouts, those that are not settled first, then by arrival, latest first. */
    @RolesAllowed({"finance", "admin"})
    public Page<PayoutRow> list(boolean unsettledOnly, PageRequest request) {
        var which = unsettledOnly ? " where p.settled_at is null" : "";
        var rows = Row.of(entities.createNativeQuery(ROW + which
                        + " group by p.id order by p.settled_at is not null, p.arrived_on desc, p.id desc")
                .setFirstResult(request.offset()).setMaxResults(request.size())).stream()
                .map(ReconciliationQueries::row).toList();
        var total = Row.first(entities.createNativeQuery("select count(*) from payout p" + which)).orElseThrow()
                .number(0);
        return new Page<>(rows, total, request);
    }

    @RolesAllowed({"finance", "admin"})
    public Optional<PayoutRow> byId(long id) {
        return Row.first(entities.createNativeQuery(ROW + " where p.id = ?1 group by p.id").setParameter(1, id))
                .map(ReconciliationQueries::row);
    }

    /** The items of a payout, the puzzling ones first. */
    @RolesAllowed({"finance", "admin"})
    public List<PayoutLine> lines(long payoutId) {
        return Row.of(
                entities.createNativeQuery("select i.balance_ref, i.category, i.source_ref, i.occurred_at, i.currency,"
                        + " i.gross_minor, i.fee_minor, i.net_minor, p.reference, i.finding, i.checked_at is not null"
                        + " from payout_item i left join audit.v_transaction t on t.id = i.transaction_id"
                        + " left join audit.v_payment p on p.id = t.payment_id"
                        + " where i.payout_id = ?1 order by i.finding is null, i.occurred_at, i.id")
                .setParameter(1, payoutId)).stream()
                .map(row -> new PayoutLine(row.text(0), row.text(1), row.text(2), row.instant(3), row.money(5, 4),
                        row.money(6, 4), row.money(7, 4), row.text(8), finding(row, 9), row.flag(10))).toList();
    }

    /** Ids of payouts that arrived up to a day and are not settled, oldest first. */
    public List<Long> unsettled(LocalDate upTo) {
        return Row.of(entities.createNativeQuery(
                "select id from payout where settled_at is null and arrived_on <= ?1 order by id")
                .setParameter(1, Date.valueOf(upTo))).stream().map(row -> row.number(0)).toList();
    }

    /** What the providers owe in each currency, by the transactions and by the ledger. */
    public List<ReceivableProof> receivable() {
        return Row.of(entities.createNativeQuery(
                "select coalesce(t.currency, l.currency), coalesce(t.sum, 0), coalesce(l.sum, 0) from"
                        + " (select currency,"
                        + "  sum(case type when 'REFUND' then -amount_minor else amount_minor end) as sum"
                        + "  from audit.v_transaction t where status = 'SUCCESS'"
                        + "  and type in ('SALE', 'CAPTURE', 'REFUND', 'BOUNCE')"
                        + "  and not exists (select 1 from audit.v_payment p"
                        + "   where p.id = t.payment_id and p.gateway in ('banktransfer', 'cod'))"
                        + "  and t.gateway not in ('giftcard', 'banktransfer')"
                        + "  and not exists (select 1 from payout_item i join payout p on p.id = i.payout_id"
                        + "   where i.transaction_id = t.id and p.settled_at is not null) group by currency) t"
                        + " full join (select currency, sum(amount_minor) as sum from audit.v_posting"
                        + "  where account = 'gateway_receivable' group by currency) l"
                        + " on l.currency = t.currency order by 1"))
                .stream().map(row -> new ReceivableProof(Money.ofMinor(row.number(1), row.text(0)),
                        Money.ofMinor(row.number(2), row.text(0)))).toList();
    }

    private static PayoutRow row(Row row) {
        return new PayoutRow(row.number(0), row.text(1), row.text(2), row.date(3), row.money(5, 4), row.money(6, 4),
                row.money(7, 4), row.count(8), row.count(9), finding(row, 10), row.instant(11));
    }

    private static Finding finding(Row row, int cell) {
        return row.has(cell) ? row.one(cell, Finding.class) : null;
    }
}
