package org.kontor.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.checkers.Statements;
import org.kontor.it.ShippedEar;
import org.kontor.shared.Conflict;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;

class CatalogIT extends ShippedEar {

    @Inject
    private CatalogDesk desk;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private AuditQueries audit;

    @Inject
    private Shelf shelf;

    @Inject
    private Staff staff;

    @Inject
    private Statements statements;

    @Test
    void showsAChangedPriceAtOnce() {
        var sku = shelf.product(1995, 5);
        var sheet = sheet(sku);

        edit(sheet, List.of(new VariantPrice(sku, euro(1500), null)), sheet.pictures());

        var variant = catalog.product(sheet.slug()).orElseThrow().variant(sku).orElseThrow();
        assertEquals(euro(1500), variant.price());
        assertEquals(euro(1500), variant.tag().listed());
        assertEquals(euro(1500), catalog.offers(List.of(sku)).get(sku).unit());
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndKeepsTheFirstOnesWork() {
        var sku = shelf.product(1995, 5);
        var read = sheet(sku);
        edit(read, List.of(new VariantPrice(sku, euro(1500), null)), read.pictures());

        assertThrows(Conflict.class,
                () -> edit(read, List.of(new VariantPrice(sku, euro(1), null)), read.pictures()));

        assertEquals(euro(1500), sheet(sku).variants().get(0).price());
    }

    @Test
    void movesTheVersionWithPricesAndPictures() {
        var sku = shelf.product(1995, 5);
        var first = sheet(sku);
        var second = edit(first, List.of(new VariantPrice(sku, euro(1500), null)), List.of());
        var third = edit(second, List.of(), List.of(new PictureView("a".repeat(64), "A lamp", null)));

        assertNotEquals(first.version(), second.version());
        assertNotEquals(second.version(), third.version());
        assertEquals("a".repeat(64), catalog.offers(List.of(sku)).get(sku).picture());
        edit(third, List.of(), List.of());
    }

    @Test
    void leavesATraceOfWhoChangedWhat() {
        var sku = shelf.product(1995, 5);
        var sheet = sheet(sku);

        edit(sheet, List.of(new VariantPrice(sku, euro(1500), null)), sheet.pictures());

        var trail = staff.does(() -> audit.of("product", sheet.slug()));
        assertEquals(List.of(new AuditChange("price " + sku, "19.95 EUR", "15.00 EUR")), trail.get(0).changes());
    }

    @Test
    void lobbyHasNoKeyToTheDesk() {
        assertThrows(EJBAccessException.class, () -> desk.sheet("any"));
        assertThrows(EJBAccessException.class, () -> audit.of("product", "any"));
    }

    @Test
    void knowsNothingOfDraftsAndStrangers() {
        var sheet = sheet(shelf.product(1995, 5));
        staff.does(() -> desk.edit(new EditProduct(sheet.slug(), sheet.version(), sheet.name(), sheet.brand(), "", "",
                ProductStatus.DRAFT, List.of(), List.of())));

        assertTrue(catalog.product(sheet.slug()).isEmpty());
        assertTrue(catalog.product("nothing-of-the-kind").isEmpty());
        assertTrue(catalog.category("nothing-of-the-kind").isEmpty());
        assertThrows(NotFound.class,
                () -> catalog.products(ProductFilter.in("nothing-of-the-kind"), PageRequest.of(1, 24)));
        assertThrows(NotFound.class, () -> staff.does(() -> desk.sheet("nothing-of-the-kind")));
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        var sheet = sheet(shelf.product(1995, 5));
        var variant = new NewVariant(new Sku("X-" + sheet.slug()), Gtin.of("400638133393"), null, null, euro(1), 1);

        assertThrows(CatalogRefused.class,
                () -> staff.does(() -> desk.add(new NewProduct(sheet.slug(), "X", "X", "", "",
                sheet.taxCategory(), List.of(variant), List.of()))));
    }

    @Test
    void cutsTheListIntoPagesWithoutLossOrRepeat() {
        shelf.product(1995, 5);
        shelf.product(2995, 5);
        var all = catalog.products(ProductFilter.all(), new PageRequest(1, 500, "price-down", false));

        var cut = new ArrayList<String>();
        for (var page = 1; page <= (all.total() + 1) / 2; page++) {
            catalog.products(ProductFilter.all(), new PageRequest(page, 2, "price-down", false)).items()
                    .forEach(card -> cut.add(card.slug()));
        }

        var prices = all.items().stream().map(ProductCard::price).toList();
        assertEquals(prices.stream().sorted(Comparator.reverseOrder()).toList(), prices);
        assertEquals(all.items().stream().map(ProductCard::slug).toList(), cut.stream().limit(all.items().size())
                .toList());
    }

    @Test
    void findsProductsInTheListOfTheBackOffice() {
        var sku = shelf.product(1995, 5);

        var found = staff.does(() -> desk.list(new ProductListFilter(sku.value().toLowerCase(), ProductStatus.ACTIVE),
                PageRequest.of(1, 10)));

        assertEquals(1, found.total());
        assertEquals(List.of(sku), found.items().get(0).skus());
        assertEquals(0, staff.does(() -> desk.list(new ProductListFilter("%", null), PageRequest.of(1, 10))).total());
    }

    @Test
    void staysWithinItsStatements() {
        var sku = shelf.product(1995, 5);
        var slug = catalog.offers(List.of(sku)).get(sku).productSlug();
        catalog.categories();

        assertAtMost(2, statements.lesser(turn -> catalog.product(slug)));
        assertAtMost(2, statements.lesser(turn -> catalog.products(ProductFilter.all(),
                new PageRequest(1, 24, List.of("recommended", "newest").get(turn), false))));
        assertAtMost(1, statements.lesser(turn -> catalog.offers(Set.of(sku))));
    }

    private static void assertAtMost(int budget, List<String> heard) {
        assertTrue(heard.size() <= budget,
                () -> heard.size() + " statements:\n" + String.join("\n", heard));
    }

    private ProductSheet sheet(Sku sku) {
        return staff.does(() -> desk.sheet(catalog.offers(List.of(sku)).get(sku).productSlug()));
    }

    private ProductSheet edit(ProductSheet sheet, List<VariantPrice> prices, List<PictureView> pictures) {
        return staff.does(() -> desk.edit(new EditProduct(sheet.slug(), sheet.version(), sheet.name(), sheet.brand(),
                sheet.summary(), sheet.description(), sheet.status(), prices, pictures)));
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
