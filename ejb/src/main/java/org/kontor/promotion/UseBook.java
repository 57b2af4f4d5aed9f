package org.kontor.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;

/** What orders hold of promotions and what they gave back; customers are known by a hash of their address only. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class UseBook {

    @PersistenceContext
    private EntityManager entities;

    /** An order's claims of one status, with whose they are and the day on which they were first made. */
    record Held(String customer, LocalDate day, List<Claim> claims) {
    }

    static String mark(Email email) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(email.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(OrderNumber order, Claim claim, String customer, Instant now) {
        entities.createNativeQuery("insert into promotion_use (promotion_id, coupon_id, order_number, customer,"
                        + " amount_minor, currency, status, claimed_at)"
                        + " values (?1, cast(?2 as bigint), ?3, ?4, ?5, ?6, 'CLAIMED', ?7)")
                .setParameter(1, claim.promotionId())
                .setParameter(2, claim.couponId() == null ? null : claim.couponId().toString())
                .setParameter(3, order.value()).setParameter(4, customer).setParameter(5, claim.amount().minor())
                .setParameter(6, claim.amount().currency()).setParameter(7, Timestamp.from(now)).executeUpdate();
    }

    /** What an order holds now, or what it gave back; in the order in which it is locked. */
    Held of(OrderNumber order, boolean released) {
        var rows = Row.of(entities.createNativeQuery("select promotion_id, coupon_id, amount_minor, currency, customer,"
                        + " claimed_at"
                        + " from promotion_use where order_number = ?1 and status = ?2 order by promotion_id")
                .setParameter(1, order.value()).setParameter(2, released ? "RELEASED" : "CLAIMED"));
        return new Held(rows.isEmpty() ? "" : rows.get(0).text(4), rows.isEmpty() ? LocalDate.EPOCH
                : LocalDate.ofInstant(rows.get(0).instant(5), BusinessClock.SHOP_ZONE),
                rows.stream().map(row -> new Claim(row.number(0),
                row.has(1) ? row.number(1) : null, row.money(2, 3))).toList());
    }

    void release(OrderNumber order, Instant now) {
        entities.createNativeQuery("update promotion_use set status = 'RELEASED', released_at = ?2"
                        + " where order_number = ?1 and status = 'CLAIMED'")
                .setParameter(1, order.value()).setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    void hold(OrderNumber order) {
        entities.createNativeQuery("update promotion_use set status = 'CLAIMED', released_at = null"
                + " where order_number = ?1 and status = 'RELEASED'").setParameter(1, order.value()).executeUpdate();
    }

    /**
     * Which of the promotions cannot be had any more in the period of a day, and from when on they can. Counts are as
     * they stood a moment ago; a claim counts exactly.
     */
    Map<Long, Refusal.Cause> shut(Map<Long, Pace> paces, Optional<Email> customer, LocalDate day) {
        var counts = new HashMap<String, Long>();
        Row.of(entities.createNativeQuery("select promotion_id, period, starts_on, customer = '', used"
                        + " from promotion_period where customer in ('', ?1) and starts_on >= ?2")
                .setParameter(1, customer.map(UseBook::mark).orElse(""))
                .setParameter(2, Date.valueOf(day.minusDays(day.getDayOfMonth() + 6L)))).forEach(row -> counts.put(
                        row.number(0) + row.text(1) + row.date(2) + row.flag(3), row.number(4)));
        var shut = new HashMap<Long, Refusal.Cause>();
        paces.forEach((id, pace) -> {
            var key = id + pace.per().name() + pace.per().startOf(day);
            var reason = pace.shut(counts.getOrDefault(key + true, 0L), counts.getOrDefault(key + false, 0L));
            if (reason != null) {
                shut.put(id, Refusal.Cause.of(reason, pace.per().after(day)));
            }
        });
        return shut;
    }

    /** Locks the count of a promotion in a period: of all customers where none is named. */
    long usedIn(long promotion, Pace.Period period, LocalDate day, String customer) {
        var start = period.startOf(day);
        entities.createNativeQuery("insert into promotion_period (promotion_id, period, starts_on, customer, used)"
                        + " select ?1, ?2, ?3, ?4, count(*) from promotion_use where promotion_id = ?1"
                        + " and status = 'CLAIMED' and claimed_at >= ?5 and claimed_at < ?6 and ?4 in ('', customer)"
                        + " on conflict do nothing")
                .setParameter(1, promotion).setParameter(2, period.name()).setParameter(3, Date.valueOf(start))
                .setParameter(4, customer).setParameter(5, midnight(start))
                .setParameter(6, midnight(period.after(day))).executeUpdate();
        return Row.first(entities.createNativeQuery("select used from promotion_period where promotion_id = ?1"
                        + " and period = ?2 and starts_on = ?3 and customer = ?4 for no key update")
                .setParameter(1, promotion).setParameter(2, period.name()).setParameter(3, Date.valueOf(start))
                .setParameter(4, customer)).orElseThrow().number(0);
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessClock.SHOP_ZONE).toInstant());
    }

    /** Counts a use in every period of a day that is counted; the rows are locked in one order. */
    void countIn(long promotion, LocalDate day, String customer, int sign) {
        entities.createNativeQuery("update promotion_period p set used = greatest(0, p.used + ?6) from (select * from"
                        + " promotion_period where promotion_id = ?1 and customer in ('', ?2)"
                        + " and ((period = 'DAY' and starts_on = ?3) or (period = 'WEEK' and starts_on = ?4)"
                        + " or (period = 'MONTH' and starts_on = ?5)) order by customer, period for no key update) r"
                        + " where p.promotion_id = r.promotion_id and p.period = r.period"
                        + " and p.starts_on = r.starts_on and p.customer = r.customer")
                .setParameter(1, promotion).setParameter(2, customer)
                .setParameter(3, Date.valueOf(Pace.Period.DAY.startOf(day)))
                .setParameter(4, Date.valueOf(Pace.Period.WEEK.startOf(day)))
                .setParameter(5, Date.valueOf(Pace.Period.MONTH.startOf(day))).setParameter(6, sign).executeUpdate();
    }

    /** How often a customer uses promotions now, by promotion. */
    Map<Long, Integer> usedBy(Email email) {
        var used = new HashMap<Long, Integer>();
        Row.of(entities.createNativeQuery("select promotion_id, count(*) from promotion_use"
                        + " where customer = ?1 and status = 'CLAIMED' group by promotion_id")
                .setParameter(1, mark(email))).forEach(row -> used.put(row.number(0), row.count(1)));
        return used;
    }
}
