package org.kontor.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProductSortTest {

    @Test
    void isFoundByItsKey() {
        for (var sort : ProductSort.values()) {
            assertEquals(sort, ProductSort.of(sort.key()));
        }
    }

    @Test
    void meansRecommendedWhenTheKeyIsUnknown() {
        assertEquals(ProductSort.RECOMMENDED, ProductSort.of(null));
        assertEquals(ProductSort.RECOMMENDED, ProductSort.of("p.id; drop table product"));
    }
}
