package org.kontor.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.media.MediaUses;
import org.kontor.shared.Row;

/** Tells the media library which products and categories show an asset. */
@ApplicationScoped
class CatalogMediaUses implements MediaUses {

    private static final String ROWS = """
            select 'category', slug, name from category where picture = ?1
            union all
            select 'product', slug, name from product
             where id in (select product_id from product_picture where asset = ?1)
             order by 1, 3""";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<Use> of(String hash) {
        return Row.of(entities.createNativeQuery(ROWS).setParameter(1, hash)).stream()
                .map(row -> new Use(row.text(0), row.text(1), row.text(2))).toList();
    }
}
