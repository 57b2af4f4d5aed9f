package org.kontor.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.market.MarketsChanged;
import org.kontor.market.PriceFollow;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/**
 * Prices in the currencies of other markets: typed, or made of those at home. They are kept and not reckoned when they
 * are read, so that the history knows each of them and a rate never changes what a customer sees unnoticed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ForeignPrices {

    private static final int AT_ONCE = 2_000;

    /** Gift cards are worth what they cost: what they cost elsewhere is always typed. */
    private static final String FOLLOWING = "select v.sku, v.price_minor, v.currency from variant v"
            + " join product p on p.id = v.product_id where p.tax_category <> '" + TaxCategory.VOUCHER + "'"
            + " and v.sku > ?1 %s order by v.sku limit " + AT_ONCE;

    private static final String FOLLOW = """
            insert into variant_price (sku, currency, price_minor, derived, priced_at)
            select f.sku, ?3, f.price, true, ?4
              from unnest(string_to_array(?1, ','), cast(string_to_array(?2, ',') as bigint[])) f (sku, price)
                on conflict (sku, currency) do update set price_minor = excluded.price_minor,
                   priced_at = excluded.priced_at
             where variant_price.derived and variant_price.price_minor <> excluded.price_minor""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    List<ForeignPrice> of(Collection<Sku> skus) {
        return Row.of(entities.createNativeQuery("select sku, currency, price_minor, derived from variant_price"
                        + " where sku = any (string_to_array(?1, ',')) order by sku, currency")
                .setParameter(1, joined(skus))).stream().map(row -> new ForeignPrice(row.sku(0), row.text(1),
                        row.money(2, 1), row.flag(3))).toList();
    }

    private static String joined(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).collect(Collectors.joining(","));
    }

    void type(ForeignPrice wanted) {
        var now = Timestamp.from(clock.now());
        if (wanted.price() == null) {
            entities.createNativeQuery("update variant_price set derived = true where sku = ?1 and currency = ?2")
                    .setParameter(1, wanted.sku().value()).setParameter(2, wanted.currency()).executeUpdate();
        } else {
            entities.createNativeQuery("insert into variant_price (sku, currency, price_minor, derived, priced_at)"
                            + " values (?1, ?2, ?3, false, ?4) on conflict (sku, currency) do update set"
                            + " derived = false, price_minor = excluded.price_minor,"
                            + " priced_at = case when variant_price.price_minor ="
                            + " excluded.price_minor then variant_price.priced_at else excluded.priced_at end")
                    .setParameter(1, wanted.sku().value()).setParameter(2, wanted.currency())
                    .setParameter(3, wanted.price().minor()).setParameter(4, now).executeUpdate();
        }
    }

    /** Makes the prices of these SKUs follow those at home that nobody typed. */
    void follow(List<PriceFollow> follows, Collection<Sku> skus) {
        forget(follows, skus);
        var some = Row.of(entities.createNativeQuery(FOLLOWING.formatted("and v.sku = any (string_to_array(?2, ','))"))
                .setParameter(1, "").setParameter(2, joined(skus)));
        follows.forEach(follow -> write(follow, some));
    }

    /** Markets or rates are others: all prices that nobody typed follow. */
    void changed(@Observes MarketsChanged change) {
        forget(change.follows(), List.of());
        var after = "";
        while (!change.follows().isEmpty() && after != null) {
            var some = Row.of(entities.createNativeQuery(FOLLOWING.formatted("")).setParameter(1, after));
            change.follows().forEach(follow -> write(follow, some));
            after = some.size() < AT_ONCE ? null : some.get(some.size() - 1).text(0);
        }
    }

    /** Where prices do not follow any more there are none but those that were typed. */
    private void forget(List<PriceFollow> follows, Collection<Sku> skus) {
        entities.createNativeQuery("delete from variant_price where derived"
                        + " and not currency = any (string_to_array(?1, ','))"
                        + " and (?2 = '' or sku = any (string_to_array(?2, ',')))")
                .setParameter(1, follows.stream().map(PriceFollow::currency).collect(Collectors.joining(",")))
                .setParameter(2, joined(skus)).executeUpdate();
    }

    private void write(PriceFollow follow, List<Row> variants) {
        if (variants.isEmpty()) {
            return;
        }
        var prices = variants.stream().map(row -> follow.of(row.money(1, 2)).minor()).toList();
        entities.createNativeQuery(FOLLOW)
                .setParameter(1, variants.stream().map(row -> row.text(0)).collect(Collectors.joining(",")))
                .setParameter(2, prices.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setParameter(3, follow.currency()).setParameter(4, Timestamp.from(clock.now())).executeUpdate();
    }
}
