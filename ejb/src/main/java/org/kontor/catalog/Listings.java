package org.kontor.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kontor.market.Markets;
import org.kontor.pricelist.Buyers;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/**
 * Which products stand in a list and in which order, as ids. A list is remembered for a few seconds, so that its pages
 * need neither sort nor count again; there are only as many lists as categories times orders
 * times currencies, and of those by price as many again for each kind of buyers who have prices of their own.
 */
@ApplicationScoped
class Listings {

    private static final Duration PERIOD = Duration.ofSeconds(4);

    private static final String PLACES =
            " %s join (select product_id, min(position) as position from product_category %s"
            + " group by product_id) c on c.product_id = p.id";

    /** Of each product the lowest price that a buyer of one piece pays now. */
    private static final String PRICES = " " + """
            join (select v.product_id, min(least(v.price_minor, o.price_minor)) as price
                    from variant v
                    left join (select sku, currency, min(price_minor) as price_minor from price_offer
                                where %s and from_quantity = 1
                                  and starts_at <= (select business_now()) and ends_at > (select business_now())
                                group by sku, currency) o on o.sku = v.sku and o.currency = v.currency
                   group by v.product_id) v on v.product_id = p.id""";

    /** The same in a currency of another market, without what has no price in it. */
    private static final String PRICES_ABROAD = PRICES.replace("from variant v", "from (select v.product_id, f.sku,"
            + " f.currency, f.price_minor from variant v join variant_price f on f.sku = v.sku and f.currency = ?2) v");
    private static final String PRICED = " and exists (select 1 from variant v join variant_price f on f.sku = v.sku"
            + " and f.currency = ?2 where v.product_id = p.id)";

    private static final String EVERYBODY = "buyers = 'EVERYBODY'";
    private static final String SOME = "buyers = any (string_to_array(?3, ','))";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Markets markets;

    private final Map<Listing, Remembered<List<Long>>> known = new ConcurrentHashMap<>();

    private record Listing(List<Long> categories, ProductSort sort, String currency, Buyers who) {
    }

    /** All products on sale in a currency; where prices decide the order, those of such a buyer. */
    List<Long> all(ProductSort sort, String currency, Buyers who) {
        return remembered(listing(List.of(), sort, currency, who));
    }

    /** The products on sale in a currency in any of these categories. */
    List<Long> in(List<Long> categories, ProductSort sort, String currency, Buyers who) {
        return categories.isEmpty() ? List.of() : remembered(listing(List.copyOf(categories), sort, currency, who));
    }

    private static Listing listing(List<Long> categories, ProductSort sort, String currency, Buyers who) {
        return new Listing(categories, sort, currency, sort.needsPrice() ? who : Buyers.EVERYBODY);
    }

    private List<Long> remembered(Listing listing) {
        return known.computeIfAbsent(listing, key -> new Remembered<>(PERIOD, () -> load(key))).get();
    }

    private List<Long> load(Listing listing) {
        var everywhere = listing.categories().isEmpty();
        var home = markets.home().currency().equals(listing.currency());
        var forAll = listing.who().equals(Buyers.EVERYBODY);
        var sql = "select p.id from product p" + (everywhere ? placesAnywhere(listing.sort()) : PLACES.formatted("",
                "where category_id = any (cast(string_to_array(?1, ',') as bigint[]))"))
                + (listing.sort().needsPrice() ? (home ? PRICES : PRICES_ABROAD).formatted(forAll ? EVERYBODY : SOME) : "")
                + " where p.status = 'ACTIVE'" + (home ? "" : PRICED) + " order by " + listing.sort().orderBy();
        var query = entities.createNativeQuery(sql);
        if (!everywhere) {
            query.setParameter(1, joined(listing.categories()));
        }
        if (!home) {
            query.setParameter(2, listing.currency());
        }
        if (!forAll) {
            query.setParameter(3, listing.who().open().stream().map(Buyers::toString).collect(Collectors.joining(",")));
        }
        return Row.of(query).stream().map(row -> row.number(0)).toList();
    }

    /** Only the recommended order looks at places when no category is asked for. */
    private static String placesAnywhere(ProductSort sort) {
        return sort == ProductSort.RECOMMENDED ? PLACES.formatted("left", "") : "";
    }

    static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
