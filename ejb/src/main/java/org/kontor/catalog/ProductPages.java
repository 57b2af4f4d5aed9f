package org.kontor.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kontor.market.Markets;
import org.kontor.pricelist.Buyers;
import org.kontor.shared.Row;

/** Reads one product with its variants and its pictures: two statements. */
@ApplicationScoped
class ProductPages {

    private static final String VARIANTS = """
            select p.id, p.slug, p.name, p.brand, p.summary, p.description, p.status, p.tax_category,
                   (select string_agg(cast(category_id as text), ',' order by position, category_id)
                      from product_category where product_id = p.id),
                   v.sku, v.gtin, v.colour, v.size, v.weight_g,
                   %s
              from product p join variant v on v.product_id = p.id %s
             where p.slug = ?1 and p.status <> 'DRAFT'
             order by v.position, v.id""";
    private static final String AT_HOME = PriceCells.atHome(VARIANTS);
    private static final String ABROAD = PriceCells.abroad(VARIANTS, "left join");

    private static final String PICTURES =
            "select asset, alt, colour from product_picture where product_id = ?1 order by position, id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Categories categories;

    @Inject
    private Markets markets;

    /** What it costs such a buyer in a currency; forms that have no price in it, in that of the home. */
    Optional<ProductView> bySlug(String slug, String currency, Buyers who) {
        var rows = Row.of(PriceCells.query(entities, markets, AT_HOME, ABROAD, currency).setParameter(1, slug));
        return rows.isEmpty() ? Optional.empty() : Optional.of(view(rows, who));
    }

    private ProductView view(List<Row> rows, Buyers who) {
        var row = rows.get(0);
        var stands = row.has(8) ? ids(row.text(8)) : List.<Long>of();
        return new ProductView(row.number(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                row.one(6, ProductStatus.class), row.taxCategory(7),
                rows.stream().map(each -> variant(each, who)).toList(),
                pictures(row.number(0)),
                categories.tree().deepestPath(stands), categories.tree().slugsAbove(stands));
    }

    private static VariantView variant(Row row, Buyers who) {
        return new VariantView(row.sku(9), new Gtin(row.text(10)), row.text(11), row.text(12),
                PriceCells.tag(row, 14, row.taxCategory(7)).to(who), row.count(13));
    }

    private List<PictureView> pictures(long productId) {
        return Row.of(entities.createNativeQuery(PICTURES).setParameter(1, productId)).stream()
                .map(row -> new PictureView(row.text(0), row.text(1), row.text(2)))
                .toList();
    }

    private static List<Long> ids(String joined) {
        return Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }
}
