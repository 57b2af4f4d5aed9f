package org.kontor.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kontor.shared.Email;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;

/** What orders hold of promotions and what they gave back; customers are known by a hash of their address only. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class UseBook {

    @PersistenceContext
    private EntityManager entities;

    /** An order's claims of one status, with whose they are. */
    record Held(String customer, List<Claim> claims) {
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
        var rows = Row.of(entities.createNativeQuery("select promotion_id, coupon_id, amount_minor, currency, customer"
                        + " from promotion_use where order_number = ?1 and status = ?2 order by promotion_id")
                .setParameter(1, order.value()).setParameter(2, released ? "RELEASED" : "CLAIMED"));
        return new Held(rows.isEmpty() ? "" : rows.get(0).text(4), rows.stream().map(row -> new Claim(row.number(0),
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

    /** How often a customer uses promotions now, by promotion. */
    Map<Long, Integer> usedBy(Email email) {
        var used = new HashMap<Long, Integer>();
        Row.of(entities.createNativeQuery("select promotion_id, count(*) from promotion_use"
                        + " where customer = ?1 and status = 'CLAIMED' group by promotion_id")
                .setParameter(1, mark(email))).forEach(row -> used.put(row.number(0), row.count(1)));
        return used;
    }
}
