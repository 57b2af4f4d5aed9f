package org.kontor.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.EditProduct;
import org.kontor.catalog.ProductCard;
import org.kontor.catalog.ProductStatus;
import org.kontor.checkers.Statements;
import org.kontor.it.ShippedEar;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;

class SearchIT extends ShippedEar {

    private static final PageRequest FIRST = PageRequest.of(1, 24);

    @Inject
    private SearchQueries search;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private CatalogDesk desk;

    @Inject
    private Shelf shelf;

    @Inject
    private Staff staff;

    @Inject
    private Statements statements;

    @Test
    void findsBeginningsOfWordsWhateverTheirCaseAndAccents() {
        var mark = mark(shelf.product(1995, 5));
        rename("test-" + mark, "Blütenkelch Größe " + mark);

        assertEquals(List.of("test-" + mark), found("BLUTENK " + mark));
        assertEquals(List.of("test-" + mark), found("blüten " + mark.substring(0, 10)));
        assertEquals(List.of(), found("kelch " + mark));
    }

    @Test
    void putsAWholeStockNumberFirst() {
        var sku = shelf.product(1995, 5);

        var result = search.find(sku.value().toLowerCase(), FIRST);

        assertEquals(catalog.offers(List.of(sku)).get(sku).productSlug(), result.exact().orElseThrow().slug());
    }

    @Test
    void findsByGtin() {
        var sku = shelf.product(1995, 5);
        var slug = catalog.offers(List.of(sku)).get(sku).productSlug();
        var gtin = catalog.product(slug).orElseThrow().variants().get(0).gtin();

        assertEquals(slug, search.find(gtin.value(), FIRST).exact().orElseThrow().slug());
    }

    @Test
    void hidesWhatIsNotOnSale() {
        var sku = shelf.product(1995, 5);
        var slug = catalog.offers(List.of(sku)).get(sku).productSlug();
        edit(slug, slug, ProductStatus.ARCHIVED);

        assertEquals(List.of(), found(sku.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "a'b", "foo & | ! bar", ":*", "\\", "%", "\u0000", "🪑",
            "); drop table product; --"})
    void answersCalmlyToWhatNobodyMeansToFind(String typed) {
        assertTrue(search.find(typed, FIRST).page().total() >= 0);
    }

    @Test
    void needsTwoStatements() {
        var sku = shelf.product(1995, 5);
        search.find(sku.value(), FIRST); // and the markets are remembered for a minute

        assertEquals(2, statements.of(() -> search.find(sku.value(), FIRST)).size());
    }

    private List<String> found(String typed) {
        return search.find(typed, FIRST).page().items().stream().map(ProductCard::slug).toList();
    }

    private String mark(Sku sku) {
        return catalog.offers(List.of(sku)).get(sku).productSlug().substring("test-".length());
    }

    private void rename(String slug, String name) {
        edit(slug, name, ProductStatus.ACTIVE);
    }

    private void edit(String slug, String name, ProductStatus status) {
        staff.does(() -> {
            var sheet = desk.sheet(slug);
            return desk.edit(new EditProduct(slug, sheet.version(), name, sheet.brand(), "", "", status, List.of(),
                    List.of()));
        });
    }
}
