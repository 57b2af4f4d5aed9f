package org.kontor.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.kontor.shared.Money;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;

/** Reads the product list of the back office: one statement for a page and its total. */
@ApplicationScoped
class ProductRows {

    private static final Map<String, String> SORTS = Map.of(
            "name", "lower(p.name)", "brand", "lower(p.brand)", "status", "p.status", "price", "min(v.price_minor)",
            "updated", "p.updated_at");

    private static final String ROWS = """
            select p.slug, p.name, p.brand, p.status,
                   (select asset from product_picture where product_id = p.id order by position, id limit 1),
                   min(v.price_minor), max(v.price_minor), min(v.currency),
                   string_agg(v.sku, ',' order by v.position, v.id), p.updated_at, count(*) over ()
              from product p join variant v on v.product_id = p.id
             where (cast(?1 as text) is null or p.status = ?1)
               and (cast(?2 as text) is null or lower(p.name) like ?2 or lower(p.brand) like ?2 or p.slug like ?2
                    or exists (select 1 from variant s where s.product_id = p.id and lower(s.sku) like ?2))
             group by p.id
             order by %s %s, p.id
             limit ?3 offset ?4""";

    @PersistenceContext
    private EntityManager entities;

    Page<ProductRow> page(ProductListFilter filter, PageRequest request) {
        var orderBy = SORTS.getOrDefault(request.sort() == null ? "name" : request.sort(), SORTS.get("name"));
        var rows = Row.of(entities.createNativeQuery(ROWS.formatted(orderBy, request.descending() ? "desc" : "asc"))
                .setParameter(1, filter.status() == null ? null : filter.status().name())
                .setParameter(2, pattern(filter.text()))
                .setParameter(3, request.size())
                .setParameter(4, request.offset()));
        var total = rows.isEmpty() ? 0 : rows.get(0).number(10);
        return new Page<>(rows.stream().map(ProductRows::row).toList(), total, request);
    }

    private static ProductRow row(Row row) {
        return new ProductRow(row.text(0), row.text(1), row.text(2), row.one(3, ProductStatus.class), row.text(4),
                Money.ofMinor(row.number(5), row.text(7)), Money.ofMinor(row.number(6), row.text(7)),
                Arrays.stream(row.text(8).split(",")).map(Sku::new).toList(), row.instant(9));
    }

    /** Wildcards in the text stand for themselves. */
    private static String pattern(String text) {
        return text == null || text.isBlank() ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
