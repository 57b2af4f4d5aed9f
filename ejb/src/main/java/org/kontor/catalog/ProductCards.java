package org.kontor.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.kontor.market.Markets;
import org.kontor.pricelist.Buyers;
import org.kontor.shared.Row;

/** Reads the cards of a page of products in one statement: a row per variant, with the product's first two pictures. */
@ApplicationScoped
class ProductCards {

    private static final String ROWS = """
            select p.id, p.slug, p.name, p.brand, pic.asset, pic.alt, pic.second_asset, pic.second_alt,
                   v.sku, v.colour, p.tax_category,
                   %s
              from product p
              left join lateral (
                   select (array_agg(asset order by position, id))[1] as asset,
                          (array_agg(alt order by position, id))[1] as alt,
                          (array_agg(asset order by position, id))[2] as second_asset,
                          (array_agg(alt order by position, id))[2] as second_alt
                     from product_picture where product_id = p.id) pic on true
              join variant v on v.product_id = p.id %s
             where p.status = 'ACTIVE' and p.id = any (cast(string_to_array(?1, ',') as bigint[]))
             order by p.id, v.position, v.id""";
    private static final String AT_HOME = PriceCells.atHome(ROWS);
    private static final String ABROAD = PriceCells.abroad(ROWS, "join");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Markets markets;

    /**
     * The cards in the order of the ids, as such a buyer sees them; products that are not on sale, or have no price in
     * it, are left out.
     */
    List<ProductCard> of(List<Long> ids, String currency, Buyers who) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = new LinkedHashMap<Long, List<Row>>();
        Row.of(PriceCells.query(entities, markets, AT_HOME, ABROAD, currency)
                        .setParameter(1, Listings.joined(ids)))
                .forEach(row -> rows.computeIfAbsent(row.number(0), id -> new ArrayList<>()).add(row));
        return ids.stream().distinct().map(rows::get).filter(Objects::nonNull).map(row -> card(row, who))
                .toList();
    }

    private static ProductCard card(List<Row> variants, Buyers who) {
        var row = variants.get(0);
        var category = row.taxCategory(10);
        var tags = variants.stream().map(each -> PriceCells.tag(each, 11, category).to(who)).toList();
        var cheapest = tags.stream().min(Comparator.comparing(PriceTag::price)).orElseThrow();
        var varies = tags.stream().anyMatch(each -> each.price().compareTo(cheapest.price()) > 0);
        return new ProductCard(row.number(0), row.text(1), row.text(2), row.text(3), cheapest, varies,
                picture(row, 4), picture(row, 6),
                variants.stream().filter(each -> each.has(9)).map(each -> each.text(9)).distinct().toList(),
                variants.stream().map(each -> each.sku(8)).toList(), category.isGiftCard());
    }

    private static Picture picture(Row row, int cell) {
        return row.has(cell) ? new Picture(row.text(cell), row.text(cell + 1)) : null;
    }
}
