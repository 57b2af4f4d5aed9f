package org.kontor.analytics;

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

/** What was counted, for staff. */
@Stateless
@RolesAllowed({"admin", "orders", "finance", "content"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AnalyticsQueries {

    @PersistenceContext
    private EntityManager entities;

    /** How far the visitors of the day came. */
    public Funnel funnel(LocalDate day) {
        var row = Row.first(entities.createNativeQuery(
                "select count(distinct visitor) filter (where kind not in ('purchase', 'refund')),"
                        + " count(distinct visitor) filter (where kind = 'view_item'),"
                        + " count(distinct visitor) filter (where kind = 'add_to_cart'),"
                        + " count(distinct visitor) filter (where kind = 'begin_checkout'),"
                        + " count(*) filter (where kind = 'purchase')"
                        + " from analytics_event where business_date = ?1")
                .setParameter(1, Date.valueOf(day))).orElseThrow();
        return new Funnel(row.number(0), row.number(1), row.number(2), row.number(3), row.number(4));
    }

    /** The pages that were seen most on the day. */
    public List<TopPage> topPages(LocalDate day, int most) {
        return Row.of(entities.createNativeQuery("select path, count(*), count(distinct visitor) from analytics_event"
                        + " where business_date = ?1 and kind not in ('purchase', 'refund', 'add_to_cart')"
                        + " group by path order by 2 desc, 1 limit ?2")
                .setParameter(1, Date.valueOf(day)).setParameter(2, most)).stream()
                .map(row -> new TopPage(row.text(0), row.number(1), row.number(2))).toList();
    }
}
