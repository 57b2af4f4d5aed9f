package org.kontor.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;

/**
 * What orders hold of promotions and what they gave back; customers are known by a hash of their mailbox only. How often
 * promotions were used in a day, week or month stands in a row for all customers, whose name is empty, and one for each:
 * rows are made by ascending promotion before any is locked, and locked in one order, so that nobody waits in a circle.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class UseBook {

    /** The rows that count uses of a day, of all and of a customer. */
    static final String OF_THE_DAY = " where customer in ('', ?1)"
            + " and promotion_id = any (cast(string_to_array(?2, ',') as bigint[]))"
            + " and ((period = 'DAY' and starts_on = ?3) or (period = 'WEEK' and starts_on = ?4)"
            + " or (period = 'MONTH' and starts_on = ?5))";
    private static final String OF_THESE = " where order_number = ?1"
            + " and promotion_id = any (cast(string_to_array(?2, ',') as bigint[]))";
    /** More than a month; a row that is wanted after all is counted anew. */
    private static final int KEPT_DAYS = 62;

    @PersistenceContext
    private EntityManager entities;

    /** An order's claims of one status, with whose they are and the day on which they were first made. */
    record Held(String customer, LocalDate day, List<Claim> claims) {

        /** What of it is of some promotions. */
        Held only(LongPredicate some) {
            return new Held(customer, day, claims.stream().filter(claim -> some.test(claim.promotionId())).toList());
        }
    }

    /** What was counted in the periods of a day. */
    record Counts(Map<String, Long> used) {

        private static String key(long promotion, String period, boolean ofAll) {
            return promotion + period + ofAll;
        }

        /** Why a promotion cannot be had in its period; null when it can. */
        Reason shut(long promotion, Pace pace) {
            return pace.shut(used.getOrDefault(key(promotion, pace.per().name(), true), 0L),
                    used.getOrDefault(key(promotion, pace.per().name(), false), 0L));
        }
    }

    /** The same for all that one mailbox can be written as. */
    static String mark(Email email) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(email.mailbox().getBytes(StandardCharsets.UTF_8));
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

    void release(OrderNumber order, List<Claim> claims, Instant now) {
        entities.createNativeQuery("update promotion_use set status = 'RELEASED', released_at = ?3" + OF_THESE)
                .setParameter(1, order.value()).setParameter(2, ids(claims)).setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    void hold(OrderNumber order, List<Claim> claims) {
        entities.createNativeQuery("update promotion_use set status = 'CLAIMED', released_at = null" + OF_THESE)
                .setParameter(1, order.value()).setParameter(2, ids(claims)).executeUpdate();
    }

    private static String ids(List<Claim> claims) {
        return claims.stream().map(claim -> String.valueOf(claim.promotionId())).collect(Collectors.joining(","));
    }

    /** How often a customer uses promotions now, by promotion. */
    Map<Long, Integer> usedBy(Email email) {
        var used = new HashMap<Long, Integer>();
        Row.of(entities.createNativeQuery("select promotion_id, count(*) from promotion_use"
                        + " where customer = ?1 and status = 'CLAIMED' group by promotion_id")
                .setParameter(1, mark(email))).forEach(row -> used.put(row.number(0), row.count(1)));
        return used;
    }

    /**
     * Which of the promotions cannot be had any more in the period of a day, and from when on they can. Counts are as
     * they stood a moment ago; a claim counts exactly.
     */
    Map<Long, Refusal.Cause> shut(Map<Long, Pace> paces, Optional<Email> customer, LocalDate day) {
        var counts = counts(paces.keySet(), customer.map(UseBook::mark).orElse(""), day, "");
        var shut = new HashMap<Long, Refusal.Cause>();
        paces.forEach((id, pace) -> {
            var reason = counts.shut(id, pace);
            if (reason != null) {
                shut.put(id, Refusal.Cause.of(reason, pace.per().after(day)));
            }
        });
        return shut;
    }

    /** Locks all that count uses of a customer on a day, and reads them. */
    Counts lockPeriods(Collection<Long> promotions, String customer, LocalDate day) {
        return counts(promotions, customer, day, " order by promotion_id, customer, period for no key update");
    }

    private Counts counts(Collection<Long> promotions, String customer, LocalDate day, String locking) {
        var ids = promotions.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new Counts(Row.of(of(entities.createNativeQuery("select promotion_id, period, customer = '', used"
                        + " from promotion_period" + OF_THE_DAY + locking), customer, ids, day)).stream()
                .collect(Collectors.toMap(row -> Counts.key(row.number(0), row.text(1), row.flag(2)),
                        row -> row.number(3))));
    }

    static Query of(Query query, String customer, String promotions, LocalDate day) {
        return query.setParameter(1, customer).setParameter(2, promotions)
                .setParameter(3, Date.valueOf(Pace.Period.DAY.startOf(day)))
                .setParameter(4, Date.valueOf(Pace.Period.WEEK.startOf(day)))
                .setParameter(5, Date.valueOf(Pace.Period.MONTH.startOf(day)));
    }

    /** Makes the rows on which a limited use of a customer is counted: of all first. */
    void openPeriods(long promotion, Pace pace, LocalDate day, String customer) {
        for (var each : List.of("", customer)) {
            if ((each.isEmpty() ? pace.maxUses() : pace.maxPerCustomer()) != null) {
                inPeriod(entities.createNativeQuery("insert into promotion_period (promotion_id, period, starts_on,"
                                + " customer, used) select ?1, ?2, ?3, ?6, count(*) from promotion_use"
                                + " where promotion_id = ?1 and status = 'CLAIMED' and claimed_at >= ?4"
                                + " and claimed_at < ?5 and ?6 in ('', customer) on conflict do nothing"),
                        promotion, pace.per(), day).setParameter(6, each).executeUpdate();
            }
        }
    }

    /**
     * Counts what is in use in the period of today, of all and of each customer: staff set a limit and nobody counted
     * before. The promotion is locked.
     */
    void recountPeriod(long promotion, Pace pace, LocalDate day) {
        openPeriods(promotion, new Pace(pace.per(), 1, null), day, "");
        inPeriod(entities.createNativeQuery("insert into promotion_period (promotion_id, period, starts_on, customer,"
                        + " used) select ?1, ?2, ?3, customer, count(*) from promotion_use where promotion_id = ?1"
                        + " and status = 'CLAIMED' and claimed_at >= ?4 and claimed_at < ?5 and customer <> ''"
                        + " group by customer on conflict do nothing"), promotion, pace.per(), day).executeUpdate();
    }

    private static Query inPeriod(Query query, long promotion, Pace.Period period, LocalDate day) {
        return query.setParameter(1, promotion).setParameter(2, period.name())
                .setParameter(3, Date.valueOf(period.startOf(day))).setParameter(4, midnight(period.startOf(day)))
                .setParameter(5, midnight(period.after(day)));
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessClock.SHOP_ZONE).toInstant());
    }

    /** Forgets periods that ended long ago, some at a time; true when there may be more. */
    boolean forgetPeriodsBefore(LocalDate today) {
        return entities.createNativeQuery("delete from promotion_period where (promotion_id, period, starts_on,"
                        + " customer) in (select promotion_id, period, starts_on, customer from promotion_period"
                        + " where starts_on < ?1 limit 1000 for update skip locked)")
                .setParameter(1, Date.valueOf(today.minusDays(KEPT_DAYS))).executeUpdate() > 0;
    }
}
