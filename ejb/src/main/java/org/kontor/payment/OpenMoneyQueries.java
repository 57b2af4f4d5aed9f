package org.kontor.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Row;

/** Finds money that needs a look: what no provider has answered for a while, and what went wrong. */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpenMoneyQueries {

    /** What is younger is on its way by itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofDays(1);

    private static final String SQL = """
            select 'PAYMENT', p.id, p.reference, p.gateway, p.idem_key, cast(null as varchar), p.amount_minor,
                   p.currency, p.updated_at, p.trouble
            from payment p where p.status = 'UNKNOWN' and p.updated_at < ?1 or p.trouble is not null and p.status in
                ('UNKNOWN', 'AUTHORIZED', 'PART_CAPTURED', 'CAPTURED')
            union all
            select case when t.type = 'REFUND' and t.gateway = 'banktransfer' then 'TRANSFER' else t.type end,
                   p.id, p.reference, t.gateway, t.idem_key, t.purpose, t.amount_minor, t.currency, t.created_at,
                   t.answer
            from payment_transaction t join payment p on p.id = t.payment_id
            where t.type in ('CAPTURE', 'VOID', 'REFUND') and t.status in ('INIT', 'PENDING', 'UNKNOWN')
              and (t.created_at < ?1 or t.gateway = 'banktransfer')
            union all
            select case t.type when 'VOID' then 'VOID' else 'FAILED_REFUND' end,
                   p.id, p.reference, t.gateway, t.idem_key, t.purpose, t.amount_minor, t.currency, t.updated_at,
                   t.answer
            from payment_transaction t join payment p on p.id = t.payment_id
            where t.status = 'FAILED'
              and (t.type = 'REFUND' or t.type = 'VOID' and p.status in ('AUTHORIZED', 'PART_CAPTURED'))
              and not exists (select 1 from payment_transaction later where later.payment_id = t.payment_id
                  and later.type = t.type and later.id > t.id and later.idem_key = t.idem_key || '.again')
            union all
            select 'RESERVATION', p.id, p.reference, p.gateway, p.idem_key, null,
                   p.authorised_minor - p.captured_minor - p.released_minor, p.currency, p.capture_before, null
            from payment p where p.status in ('AUTHORIZED', 'PART_CAPTURED') and p.capture_before < ?2
            order by 9""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** Oldest first. */
    public List<OpenMoney> list() {
        return Row.of(entities.createNativeQuery(SQL)
                .setParameter(1, Timestamp.from(clock.now().minus(PATIENCE)))
                .setParameter(2, Timestamp.from(clock.now().plus(SOON)))).stream()
                .map(row -> new OpenMoney(row.one(0, OpenMoney.Kind.class), row.number(1), row.text(2), row.text(3),
                        row.text(4), row.text(5), row.money(6, 7), row.instant(8), row.text(9))).toList();
    }
}
