package org.kontor.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.kontor.shared.Row;

/** Finds money that needs a look: what no provider has answered for a while, and what went wrong. */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpenMoneyQueries {

    private static final String SQL = """
            select kind, payment_id, reference, gateway, idem_key, purpose, amount_minor, currency, since, why
            from open_money order by since""";

    private static final String OVERDUE = """
            select reference, authorised_minor - released_minor - captured_minor, currency, due_on, reminded_at
            from payment where method = 'invoice' and status in ('AUTHORIZED', 'PART_CAPTURED') and due_on < ?1
            order by due_on, id""";

    @PersistenceContext
    private EntityManager entities;

    /** What is owed by invoice and was due before a day, the longest overdue first. */
    public List<OverdueInvoice> overdue(LocalDate today) {
        return Row.of(entities.createNativeQuery(OVERDUE).setParameter(1, Date.valueOf(today))).stream()
                .map(row -> new OverdueInvoice(row.text(0), row.money(1, 2), row.date(3), row.instant(4))).toList();
    }

    /** Oldest first. */
    public List<OpenMoney> list() {
        return Row.of(entities.createNativeQuery(SQL)).stream()
                .map(row -> new OpenMoney(row.one(0, OpenMoney.Kind.class), row.number(1), row.text(2), row.text(3),
                        row.text(4), row.text(5), row.money(6, 7), row.instant(8), row.text(9))).toList();
    }
}
