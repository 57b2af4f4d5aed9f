package org.kontor.importing.demo.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kontor.importing.demo.picture.PictureColour;
import org.kontor.shared.TaxCategory;

class AssortmentTest {

    private static final List<DemoProduct> LARGE = new Assortment(3).products(10_000);
    private static final List<DemoProduct> SMALL = new Assortment(2).products(200);

    @Test
    void makesAsManyAsAreWantedAndTheSameEveryTime() {
        assertEquals(10_000, LARGE.size());
        assertEquals(200, SMALL.size());
        assertEquals(SMALL, new Assortment(2).products(200));
    }

    @Test
    void givesEveryProductAndVariantAnIdentityOfItsOwn() {
        assertDistinct(LARGE, DemoProduct::slug);
        assertDistinct(LARGE, DemoProduct::name);
        var variants = LARGE.stream().flatMap(product -> product.variants().stream()).toList();
        assertDistinct(variants, DemoVariant::sku);
        assertDistinct(variants, DemoVariant::gtin);
    }

    @Test
    void beginsWithTheBestKnownPieces() {
        var names = SMALL.stream().map(DemoProduct::name).toList();
        assertTrue(names.containsAll(List.of("Arc desk lamp", "Fold lounge chair", "Stoneware mug", "Ribbed vase")),
                names.toString());
        var lamp = SMALL.get(names.indexOf("Arc desk lamp"));
        assertEquals("arc-desk-lamp", lamp.slug());
        assertEquals(PictureColour.PINE, lamp.variants().get(0).colour());
    }

    @Test
    void asksPricesThatEndInNinetyOrNinetyFiveCents() {
        for (var product : LARGE) {
            for (var variant : product.variants()) {
                assertTrue(Set.of(90L, 95L).contains(variant.listMinor() % 100), product.name());
                assertTrue(variant.saleMinor() == null || variant.saleMinor() < variant.listMinor(), product.name());
            }
        }
    }

    @Test
    void sellsBooksAtTheReducedRateAndEverythingElseAtTheStandardRate() {
        for (var product : LARGE) {
            assertEquals(product.categories().contains("books") ? TaxCategory.REDUCED : TaxCategory.STANDARD,
                    product.taxCategory());
        }
        assertTrue(SMALL.stream().anyMatch(product -> product.taxCategory().equals(TaxCategory.REDUCED)));
    }

    @Test
    void placesEveryProductInCategoriesThatExistAndLeavesNoneEmpty() {
        var known = new HashSet<String>();
        for (var department : Department.values()) {
            known.add(department.slug());
            department.sections().forEach(section -> known.add(section.slug()));
        }
        var used = new HashSet<>(Set.of(Department.SALE.slug()));
        SMALL.forEach(product -> used.addAll(product.categories()));
        assertEquals(known, used);
    }

    @Test
    void hasAPictureForEachColourAndAWordForEverything() {
        for (var product : LARGE) {
            assertEquals(product.variants().stream().map(DemoVariant::colour).distinct().toList(),
                    product.pictures().stream().map(picture -> picture.colour()).toList(), product.name());
            assertTrue(product.summary().length() <= 300 && product.description().length() > 120, product.name());
            assertTrue(product.slug().matches("[a-z0-9]+(-[a-z0-9]+)*") && product.slug().length() <= 120,
                    product.slug());
            assertNotEquals(-1, product.description().indexOf(product.name()));
        }
    }

    private static <T> void assertDistinct(List<T> all, Function<T, ?> identity) {
        assertEquals(all.size(), all.stream().map(identity).distinct().count());
    }
}
