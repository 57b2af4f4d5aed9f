package org.kontor.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/**
 * Remembers the tree for a few seconds: every page shows it, and a change must be seen within five. A top category
 * without a picture of its own shows that of its first product.
 */
@ApplicationScoped
class Categories {

    private static final String ROWS = """
            with recursive below(top, id) as (
                select id, id from category
                union
                select below.top, c.id from below join category c on c.parent_id = below.id
            ), counted as (
                select below.top, count(distinct pc.product_id) as products
                  from below
                  join product_category pc on pc.category_id = below.id
                  join product p on p.id = pc.product_id and p.status = 'ACTIVE'
                 group by below.top
            )
            select c.id, c.parent_id, c.slug, c.name, c.intro, coalesce(c.picture, first.asset),
                   coalesce(counted.products, 0)
              from category c
              left join counted on counted.top = c.id
              left join lateral (
                   select pic.asset
                     from below
                     join product_category pc on pc.category_id = below.id
                     join product p on p.id = pc.product_id and p.status = 'ACTIVE'
                     join product_picture pic on pic.product_id = p.id
                    where below.top = c.id and c.picture is null and c.parent_id is null
                    order by pc.position, p.id, pic.position limit 1) first on true
             order by c.position, c.id""";

    @PersistenceContext
    private EntityManager entities;

    private final Remembered<CategoryTree> tree = new Remembered<>(Duration.ofSeconds(4), this::load);

    CategoryTree tree() {
        return tree.get();
    }

    private CategoryTree load() {
        return new CategoryTree(Row.of(entities.createNativeQuery(ROWS)).stream()
                .map(row -> new CategoryRow(row.number(0), row.has(1) ? row.number(1) : null, row.text(2), row.text(3),
                        row.text(4), row.text(5), row.number(6)))
                .toList());
    }
}
