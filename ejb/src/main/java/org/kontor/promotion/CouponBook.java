package org.kontor.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.shared.NotFound;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** Where codes are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class CouponBook {

    private static final String COUNTED = "select c.code, c.batch, c.max_uses, (select count(*) from promotion_use u"
            + " where u.coupon_id = c.id and u.status = 'CLAIMED'), c.created_at, count(*) over () from coupon c"
            + " where c.promotion_id = ?1 order by c.id";

    @PersistenceContext
    private EntityManager entities;

    /** The codes as a cart holds them, in the same order. */
    List<HeldCoupon> held(List<CouponCode> codes) {
        var known = new HashMap<String, HeldCoupon>();
        if (!codes.isEmpty()) {
            Row.of(entities.createNativeQuery("select c.code, c.promotion_id,"
                            + " c.used >= coalesce(c.max_uses, c.used + 1), p.status"
                            + " from coupon c join promotion p on p.id = c.promotion_id"
                            + " where c.code = any (string_to_array(?1, ','))").setParameter(1, joined(codes)))
                    .forEach(row -> known.put(row.text(0), held(row)));
        }
        return codes.stream().map(code -> known.getOrDefault(code.value(), new HeldCoupon(code, 0, Reason.UNKNOWN)))
                .toList();
    }

    private static HeldCoupon held(Row row) {
        var live = row.one(3, PromotionStatus.class) == PromotionStatus.ACTIVE;
        return new HeldCoupon(new CouponCode(row.text(0)), row.number(1),
                live ? row.flag(2) ? Reason.USED_UP : null : Reason.NOT_LIVE);
    }

    private static String joined(Collection<CouponCode> codes) {
        return codes.stream().map(CouponCode::value).collect(Collectors.joining(","));
    }

    long idOf(CouponCode code) {
        return Row.first(entities.createNativeQuery("select id from coupon where code = ?1")
                .setParameter(1, code.value())).orElseThrow(() -> new NotFound("coupon", code)).number(0);
    }

    /** Adds codes; answers how many of them were new. */
    int add(long promotionId, Collection<CouponCode> codes, Integer maxUses, String batch, Instant now) {
        return entities.createNativeQuery("insert into coupon (promotion_id, code, max_uses, batch, created_at)"
                        + " select ?1, code, cast(?3 as int), ?4, ?5 from unnest(string_to_array(?2, ',')) as code"
                        + " on conflict (code) do nothing")
                .setParameter(1, promotionId).setParameter(2, joined(codes))
                .setParameter(3, maxUses == null ? null : maxUses.toString()).setParameter(4, batch)
                .setParameter(5, Timestamp.from(now)).executeUpdate();
    }

    Page<CouponRow> page(long promotionId, PageRequest request) {
        var rows = Row.of(entities.createNativeQuery(COUNTED + " limit ?2 offset ?3").setParameter(1, promotionId)
                .setParameter(2, request.size()).setParameter(3, request.offset()));
        return new Page<>(rows.stream().map(CouponBook::row).toList(), rows.isEmpty() ? 0 : rows.get(0).number(5),
                request);
    }

    List<CouponRow> all(long promotionId) {
        return Row.of(entities.createNativeQuery(COUNTED).setParameter(1, promotionId)).stream().map(CouponBook::row)
                .toList();
    }

    private static CouponRow row(Row row) {
        return new CouponRow(new CouponCode(row.text(0)), row.text(1), row.has(2) ? row.count(2) : null, row.count(3),
                row.instant(4));
    }

    void forgetTriesBefore(Instant moment) {
        entities.createNativeQuery("delete from coupon_try where subject in"
                        + " (select subject from coupon_try where since < ?1 limit 100 for update skip locked)")
                .setParameter(1, Timestamp.from(moment)).executeUpdate();
    }

    /** Counts a try and answers how many there were since the window opened; an old window begins anew. */
    long tried(String subject, Instant now, Instant oldest) {
        return Row.first(entities.createNativeQuery("insert into coupon_try as t (subject, since, tries)"
                        + " values (?1, ?2, 1) on conflict (subject) do update"
                        + " set tries = case when t.since < ?3 then 1 else least(t.tries + 1, 1000000) end,"
                        + " since = case when t.since < ?3 then excluded.since else t.since end returning tries")
                .setParameter(1, subject).setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(oldest))).orElseThrow().number(0);
    }
}
