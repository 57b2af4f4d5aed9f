package org.kontor.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Row;

/** How what was promised about deliveries was kept. Each consignment counts for itself, by the promise made last. */
@Stateless
@RolesAllowed({"admin", "orders"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PromiseQueries {

    /** The orders of which something arrived since then, or is to come: no others are looked at. */
    private static final String LOOKED_AT = "select o.id from shipment s join orders o on o.number = s.order_number"
            + " where s.delivered_at >= ?1"
            + " union select id from orders where status in ('CONFIRMED', 'ON_HOLD', 'COMPLETED')"
            + " and fulfilment_status in ('UNFULFILLED', 'PARTIAL', 'SHIPPED', 'PART_DELIVERED')";

    /** Days after the order up to the arrival that are working days at both ends, as the promise counts them. */
    private static final String WORKING_DAYS = "(select count(*) from generate_series(cast(agreed as timestamp)"
            + " + interval '1 day', cast(arrived as timestamp), interval '1 day') t(day)"
            + " where extract(isodow from t.day) < 6 and not exists (select 1 from delivery_holiday h"
            + " where h.day = cast(t.day as date)"
            + " and h.country in (delivery.country, (select tax_country from market where home))))";

    private static final String KEPT = "with delivery as (select method, country, promised_last, expected,"
            + " cast(agreed_at at time zone ?3 as date) as agreed, cast(arrived_at at time zone ?3 as date) as arrived"
            + " from audit.v_delivery where promised_last is not null and order_id in (" + LOOKED_AT + ")"
            + " and (arrived_at >= ?1 or arrived_at is null)),"
            + " measured as (select method, country, arrived is not null as here, arrived <= promised_last as kept,"
            + " arrived is null and expected and promised_last < ?2 as late,"
            + " case when arrived is not null then " + WORKING_DAYS + " end as days from delivery)"
            + " select d.method, coalesce(m.name, d.method), d.country, count(*) filter (where here),"
            + " count(*) filter (where kept), percentile_disc(0.5) within group (order by days),"
            + " percentile_disc(0.9) within group (order by days), count(*) filter (where late)"
            + " from measured d left join delivery_method m on m.code = d.method where here or late"
            + " group by grouping sets ((), (d.method, m.name, m.position), (d.method, m.name, m.position, d.country))"
            + " order by grouping(d.method) desc, m.position, d.method, grouping(d.country) desc, d.country";

    @PersistenceContext
    private EntityManager entities;

    /**
     * Of deliveries that arrived from a day on, and of those that are late today: all of them first, whatever there
     * is, then each method, before its countries.
     */
    public List<KeptPromises> kept(LocalDate from, LocalDate today) {
        return Row.of(entities.createNativeQuery(KEPT)
                .setParameter(1, Timestamp.from(from.atStartOfDay(BusinessClock.SHOP_ZONE).toInstant()))
                .setParameter(2, Date.valueOf(today)).setParameter(3, BusinessClock.SHOP_ZONE.getId())).stream()
                .map(row -> new KeptPromises(row.text(0), row.text(1), row.text(2), row.number(3), row.number(4),
                        row.whole(5), row.whole(6), row.number(7))).toList();
    }
}
