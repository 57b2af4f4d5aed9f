package org.kontor.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.market.Markets;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;

/**
 * Reads what SKUs are and cost, in one statement; a picture of the variant's own colour goes before the others. The
 * sub-select hides the SKUs from the planner, which would else plan anew for every cart, longer than it then reads.
 */
@ApplicationScoped
class Offers {

    private static final String ROWS = """
            select v.sku, p.slug, p.name, v.colour, v.size, pic.asset, p.tax_category, v.weight_g, p.status,
                   (select string_agg(cast(category_id as text), ',') from product_category where product_id = p.id),
                   %s
              from variant v
              join product p on p.id = v.product_id %s
              left join lateral (
                   select asset from product_picture where product_id = p.id
                    order by (colour is not distinct from v.colour) desc, (colour is null) desc, position, id
                    limit 1) pic on true
             where v.sku = any (string_to_array((select ?1), ','))""";
    private static final String AT_HOME = PriceCells.atHome(ROWS);
    private static final String ABROAD = PriceCells.abroad(ROWS, "left join");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Categories categories;

    @Inject
    private Markets markets;

    /** What they cost in a currency; what has no price in it, in that of the home. */
    Map<Sku, Offer> of(Collection<Sku> skus, String currency) {
        var offers = new LinkedHashMap<Sku, Offer>();
        if (!skus.isEmpty()) {
            var wanted = skus.stream().map(Sku::value).distinct().collect(Collectors.joining(","));
            Row.of(PriceCells.query(entities, markets, AT_HOME, ABROAD, currency).setParameter(1, wanted))
                    .forEach(row -> offers.put(row.sku(0), offer(row)));
        }
        return offers;
    }

    private Offer offer(Row row) {
        var category = row.taxCategory(6);
        return new Offer(row.sku(0), row.text(1), row.text(2), OptionLabel.of(row.text(3), row.text(4)), row.text(5),
                PriceCells.tag(row, 10, category), category, row.count(7),
                row.one(8, ProductStatus.class) == ProductStatus.ACTIVE,
                row.has(9) ? categories.tree().slugsAbove(ids(row.text(9))) : Set.of());
    }

    private static List<Long> ids(String joined) {
        return Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }
}
