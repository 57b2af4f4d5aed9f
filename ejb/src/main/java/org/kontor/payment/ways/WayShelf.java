package org.kontor.payment.ways;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.market.BuyerGroup;
import org.kontor.payment.PayMethod;
import org.kontor.payment.WayRule;
import org.kontor.shared.Money;
import org.kontor.shared.Row;

/** Where the rules are kept: a row for each way of a market that has one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WayShelf {

    /** One row with nothing in it where a market has no rule; none where its terms are of another version. */
    private static final String READ = """
            select method, buyer_group, least_minor, most_minor, only_to, never_to, gift_cards, never_with,
                   fee_minor
              from payment_terms left join payment_way using (market) where market = ?1 and version = ?2""";
    /** What there is not is written as nothing; the driver cannot say of which type a null is. */
    private static final String KEEP = """
            insert into payment_way (market, method, buyer_group, least_minor, most_minor, only_to, never_to, gift_cards,
                                     never_with, fee_minor)
            values (?1, ?2, nullif(?3, ''), nullif(?4, 0), nullif(?5, 0), ?6, ?7, ?8, ?9, nullif(?10, 0))
            on conflict (market, method) do update set buyer_group = excluded.buyer_group,
                   least_minor = excluded.least_minor, most_minor = excluded.most_minor, only_to = excluded.only_to,
                   never_to = excluded.never_to, gift_cards = excluded.gift_cards, never_with = excluded.never_with,
                   fee_minor = excluded.fee_minor""";

    @PersistenceContext
    private EntityManager entities;

    /**
     * The rules of a market, whose amounts are in its currency; a way that is missing is for every order. Empty where
     * its terms are not of this version any more.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Map<PayMethod, WayRule>> of(String market, String currency, long version) {
        var rows = Row.of(entities.createNativeQuery(READ).setParameter(1, market).setParameter(2, version));
        var rules = new EnumMap<PayMethod, WayRule>(PayMethod.class);
        rows.stream().filter(row -> row.has(0))
                .forEach(row -> PayMethod.of(row.text(0)).ifPresent(way -> rules.put(way, rule(row, currency))));
        return rows.isEmpty() ? Optional.empty() : Optional.of(rules);
    }

    private static WayRule rule(Row row, String currency) {
        return new WayRule(row.has(1) ? new BuyerGroup(row.text(1)) : null, money(row, 2, currency),
                money(row, 3, currency), codes(row.text(4)), codes(row.text(5)), row.flag(6), codes(row.text(7)),
                money(row, 8, currency));
    }

    private static Money money(Row row, int cell, String currency) {
        return row.has(cell) ? Money.ofMinor(row.number(cell), currency) : null;
    }

    private static Set<String> codes(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(","));
    }

    /** From now on a way of a market is for these orders. */
    public void keep(String market, PayMethod way, WayRule rule) {
        entities.createNativeQuery(KEEP).setParameter(1, market).setParameter(2, way.code())
                .setParameter(3, rule.group() == null ? "" : rule.group().code())
                .setParameter(4, minor(rule.least())).setParameter(5, minor(rule.most()))
                .setParameter(6, String.join(",", rule.onlyTo())).setParameter(7, String.join(",", rule.neverTo()))
                .setParameter(8, rule.giftCards()).setParameter(9, String.join(",", rule.neverWith()))
                .setParameter(10, minor(rule.fee()))
                .executeUpdate();
    }

    /** From then on a way of a market is for every order. */
    public void forget(String market, PayMethod way) {
        entities.createNativeQuery("delete from payment_way where market = ?1 and method = ?2").setParameter(1, market)
                .setParameter(2, way.code()).executeUpdate();
    }

    private static long minor(Money amount) {
        return amount == null ? 0 : amount.minor();
    }
}
