package org.kontor.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Row;

/** The figures of the first page of the back office. */
@Stateless
@RolesAllowed({"admin", "orders", "finance", "content"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReportingQueries {

    @PersistenceContext
    private EntityManager entities;

    /** The sales of a day, one line per currency of the shop's markets and of its orders, the home's first. */
    public List<DaySales> sales(LocalDate day) {
        var from = Timestamp.from(day.atStartOfDay(BusinessClock.SHOP_ZONE).toInstant());
        var to = Timestamp.from(day.plusDays(1).atStartOfDay(BusinessClock.SHOP_ZONE).toInstant());
        return Row.of(entities.createNativeQuery("with sold as (select o.currency, count(distinct o.id) as orders,"
                        + " sum(l.line_minor) as gross, sum(l.line_minor - l.tax_minor) as net"
                        + " from audit.v_order o join audit.v_line l on l.order_id = o.id"
                        + " where o.confirmed_at >= ?1 and o.confirmed_at < ?2 group by o.currency),"
                        + " returned as (select currency, sum(amount_minor) as refunds from audit.v_granted_refund"
                        + " where created_at >= ?1 and created_at < ?2 and status <> 'FAILED' group by currency)"
                        + " select c.currency, coalesce(s.orders, 0), coalesce(s.gross, 0), coalesce(s.net, 0),"
                        + " coalesce(r.refunds, 0)"
                        + " from (select currency from market union select currency from sold"
                        + " union select currency from returned) c"
                        + " left join sold s on s.currency = c.currency"
                        + " left join returned r on r.currency = c.currency"
                        + " order by c.currency = (select currency from market where home) desc, 1")
                .setParameter(1, from).setParameter(2, to)).stream()
                .map(row -> new DaySales(row.number(1), row.money(2, 0), row.money(3, 0), row.money(4, 0))).toList();
    }

    /** The net sales of each day of a span, days without any among them, oldest first. */
    public List<DayNet> netByDay(LocalDate first, LocalDate last, String currency) {
        return Row.of(entities.createNativeQuery("select cast(d.day as date), coalesce(s.orders, 0),"
                        + " coalesce(s.net, 0), cast(?3 as text)"
                        + " from generate_series(cast(?1 as timestamp), cast(?2 as timestamp),"
                        + " interval '1 day') d(day)"
                        + " left join (select cast(o.confirmed_at at time zone ?4 as date) as day,"
                        + " count(distinct o.id) as orders, sum(l.line_minor - l.tax_minor) as net from audit.v_order o"
                        + " join audit.v_line l on l.order_id = o.id"
                        + " where o.confirmed_at >= ?5 and o.confirmed_at < ?6 and o.currency = ?3 group by 1) s"
                        + " on s.day = cast(d.day as date) order by 1")
                .setParameter(1, Timestamp.valueOf(first.atStartOfDay()))
                .setParameter(2, Timestamp.valueOf(last.atStartOfDay()))
                .setParameter(3, currency)
                .setParameter(4, BusinessClock.SHOP_ZONE.getId())
                .setParameter(5, Timestamp.from(first.atStartOfDay(BusinessClock.SHOP_ZONE).toInstant()))
                .setParameter(6, Timestamp.from(last.plusDays(1).atStartOfDay(BusinessClock.SHOP_ZONE).toInstant())))
                .stream().map(row -> new DayNet(row.date(0), row.number(1), row.money(2, 3))).toList();
    }

    public OpenWork openWork() {
        var row = Row.first(entities.createNativeQuery("select"
                + " (select count(*) from audit.v_order where status = 'CONFIRMED'"
                + " and fulfilment_status in ('UNFULFILLED', 'PARTIAL')),"
                + " (select count(*) from orders where status = 'ON_HOLD' and hold_review is not null),"
                + " (select count(*) from audit.v_job where status in ('FAILED', 'ORPHANED')),"
                + " (select count(*) from outbox_delivery where status = 'PARKED'),"
                + " (select count(*) from inbox where status = 'PARKED'),"
                + " (select count(*) from open_money)"
                + " + (select count(*) from receipt where status = 'OPEN')"
                + " + (select count(*) from refund_request where status = 'WAITING')"
                + " + (select count(*) from audit.v_order where payment_status = 'OVERPAID'),"
                + " (select count(*) from silent_payment),"
                + " (select count(*) from order_to_expire where pay_until < business_now() - interval '1 minute')")).orElseThrow();
        return new OpenWork(row.number(0), row.number(1), row.number(2), row.number(3),
                row.number(4), row.number(5), row.number(6), row.number(7));
    }
}
