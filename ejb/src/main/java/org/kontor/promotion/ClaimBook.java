package org.kontor.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.shared.Row;

/**
 * Counts what orders use of promotions, exactly: rows with a limit are locked in the order of their ids (promotions,
 * then coupons, customers and periods), looked at, and only then written. Promotions without a limit are locked against
 * changes of staff only, so that orders do not wait for one another.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClaimBook {

    private static final String COLUMNS = "select id, name, status, max_uses, used, budget_minor, spent_minor,"
            + " max_per_customer, per_period, max_per_period, max_per_customer_period, currency"
            + " from promotion where id = any (cast(string_to_array(?1, ',') as bigint[])) and ";
    private static final String LIMITED = "(max_uses is not null or budget_minor is not null)";
    private static final String COUNT = "with periods as (update promotion_period set used = greatest(0, used + ?6)"
            + UseBook.OF_THE_DAY + "), customers as (update promotion_customer set used = greatest(0, used + ?6)"
            + " where promotion_id = ?8 and customer = ?1),"
            + " coupons as (update coupon set used = used + ?6 where id = ?9 and max_uses is not null)"
            + " update promotion set used = used + ?6, spent_minor = spent_minor"
            + " + case when currency = ?10 then ?7 else 0 end where id = ?8 and " + LIMITED;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private UseBook uses;

    /** Why a promotion can no longer be had. */
    record Hindrance(Reason reason, String name) {
    }

    private record Count(long id, String name, boolean live, Long maxUses, long used, Long budget, long spent,
            long mostPerCustomer, Pace pace, String currency) {
    }

    /** Locks and looks; empty when all can be had. {@code day} is that of the claim. */
    Optional<Hindrance> hindrance(List<Claim> claims, String customer, LocalDate day) {
        var counts = promotions(claims);
        for (var count : counts) {
            var claim = claims.stream().filter(each -> each.promotionId() == count.id).findFirst().orElseThrow();
            var reason = reason(count, claim);
            if (reason != null) {
                return Optional.of(new Hindrance(reason, count.name));
            }
        }
        if (counts.size() < claims.size()) {
            return Optional.of(new Hindrance(Reason.NOT_LIVE, ""));
        }
        return usedCoupon(claims, counts).or(() -> usedByCustomer(counts, customer))
                .or(() -> usedInPeriod(counts, customer, day));
    }

    /** Locks, in the same order, what is counted on when claims are given back. */
    void lock(List<Claim> claims, String customer, LocalDate day) {
        var ids = promotions(claims).stream().map(Count::id).toList();
        coupons(claims);
        customers(ids, customer);
        uses.lockPeriods(ids, customer, day);
    }

    private List<Count> promotions(List<Claim> claims) {
        var ids = joined(claims.stream().map(Claim::promotionId).toList());
        var counts = Row.of(entities.createNativeQuery(COLUMNS + LIMITED + " order by id for no key update")
                .setParameter(1, ids)).stream().map(ClaimBook::count).collect(Collectors.toList());
        Row.of(entities.createNativeQuery(COLUMNS + "not " + LIMITED + " order by id for share").setParameter(1, ids))
                .forEach(row -> counts.add(count(row)));
        counts.sort(Comparator.comparingLong(Count::id));
        return counts;
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Count count(Row row) {
        return new Count(row.number(0), row.text(1), row.one(2, PromotionStatus.class) == PromotionStatus.ACTIVE,
                row.has(3) ? row.number(3) : null, row.number(4), row.has(5) ? row.number(5) : null, row.number(6),
                row.has(7) ? row.number(7) : 0, row.has(8) ? new Pace(row.one(8, Pace.Period.class), row.whole(9),
                        row.whole(10)) : null, row.text(11));
    }

    private static Reason reason(Count count, Claim claim) {
        if (!count.live) {
            return Reason.NOT_LIVE;
        }
        if (count.maxUses != null && count.used >= count.maxUses) {
            return Reason.USED_UP;
        }
        if (count.budget != null && !count.currency.equals(claim.amount().currency())) {
            return Reason.OTHER_CURRENCY;
        }
        return count.budget != null && count.budget - count.spent < claim.amount().minor() ? Reason.BUDGET_SPENT : null;
    }

    private Optional<Hindrance> usedCoupon(List<Claim> claims, List<Count> counts) {
        return coupons(claims).stream().filter(row -> row.flag(1))
                .map(row -> new Hindrance(Reason.USED_UP, name(counts, row.number(0)))).findFirst();
    }

    /** Of each limited code its promotion and whether it is used up. */
    private List<Row> coupons(List<Claim> claims) {
        var ids = joined(claims.stream().map(Claim::couponId).filter(Objects::nonNull).toList());
        return ids.isEmpty() ? List.of() : Row.of(entities.createNativeQuery(
                "select promotion_id, used >= max_uses from coupon where max_uses is not null"
                        + " and id = any (cast(string_to_array(?1, ',') as bigint[]))"
                        + " order by id for no key update").setParameter(1, ids));
    }

    private static String name(List<Count> counts, long promotionId) {
        return counts.stream().filter(count -> count.id == promotionId).findFirst().orElseThrow().name;
    }

    /** The first use of a customer makes the row that is then counted on. */
    private Optional<Hindrance> usedByCustomer(List<Count> counts, String customer) {
        counts.stream().filter(each -> each.mostPerCustomer > 0).forEach(count -> entities.createNativeQuery(
                        "insert into promotion_customer (promotion_id, customer, used)"
                                + " select ?1, ?2, count(*) from promotion_use"
                                + " where promotion_id = ?1 and customer = ?2 and status = 'CLAIMED'"
                                + " on conflict do nothing")
                .setParameter(1, count.id).setParameter(2, customer).executeUpdate());
        var used = customers(counts.stream().map(Count::id).toList(), customer);
        return counts.stream().filter(each -> each.mostPerCustomer > 0
                        && used.getOrDefault(each.id, 0L) >= each.mostPerCustomer)
                .map(each -> new Hindrance(Reason.USED_BY_CUSTOMER, each.name)).findFirst();
    }

    private Map<Long, Long> customers(List<Long> promotions, String customer) {
        return Row.of(entities.createNativeQuery("select promotion_id, used from promotion_customer"
                        + " where promotion_id = any (cast(string_to_array(?1, ',') as bigint[])) and customer = ?2"
                        + " order by promotion_id for no key update")
                .setParameter(1, joined(promotions)).setParameter(2, customer)).stream()
                .collect(Collectors.toMap(row -> row.number(0), row -> row.number(1)));
    }

    private Optional<Hindrance> usedInPeriod(List<Count> counts, String customer, LocalDate day) {
        var paced = counts.stream().filter(each -> each.pace != null).toList();
        paced.forEach(each -> uses.openPeriods(each.id, each.pace, day, customer));
        var used = uses.lockPeriods(counts.stream().map(Count::id).toList(), customer, day);
        return paced.stream().filter(each -> used.shut(each.id, each.pace) != null)
                .map(each -> new Hindrance(used.shut(each.id, each.pace), each.name)).findFirst();
    }

    /** Adds to the counters what was locked, or gives it back with a sign of -1; all in one statement. */
    void count(Claim claim, String customer, LocalDate day, int sign) {
        UseBook.of(entities.createNativeQuery(COUNT), customer, String.valueOf(claim.promotionId()), day)
                .setParameter(6, sign).setParameter(7, sign * claim.amount().minor())
                .setParameter(8, claim.promotionId())
                .setParameter(9, claim.couponId() == null ? 0 : claim.couponId())
                .setParameter(10, claim.amount().currency()).executeUpdate();
    }
}
