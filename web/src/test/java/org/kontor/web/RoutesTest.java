package org.kontor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, /store/catalog/home.xhtml",
        "/c/living, /store/catalog/category.xhtml?category=living",
        "/c/floor-lamps, /store/catalog/category.xhtml?category=floor-lamps",
        "/p/arc-desk-lamp-2, /store/catalog/product.xhtml?product=arc-desk-lamp-2",
        "/search, /store/search/search.xhtml",
        "/page/imprint, /store/content/page.xhtml?slug=imprint",
        "/cart, /store/cart/cart.xhtml",
        "/checkout, /store/checkout/checkout.xhtml",
        "/order/20024, /store/ordering/order.xhtml?number=20024",
        "/track, /store/ordering/track.xhtml",
        "/admin/promotions/999999999999999999, /admin/promotion/edit.xhtml?promotion=999999999999999999"
    })
    void leadsAddressesThatStayToTheirViews(String path, String view) {
        assertEquals(Optional.of(view), resolve(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c", "/c/", "/c/a/b", "/c/A", "/c/-a", "/c/a-", "/c/a--b", "/c/a.xhtml", "/p/ä",
            "/p/a%20b", "/order/",
        "/order/12x", "/admin/promotions/9999999999999999999", "/cart/", "/page", "//c/living", "/c/living;jsessionid=1"})
    void knowsNoOtherAddress(String path) {
        assertEquals(Optional.empty(), resolve(path));
    }

    @Test
    void refusesLongNonsenseWithoutTryingAllItsParts() {
        assertEquals(Optional.empty(), resolve("/c/" + "a-".repeat(5000)));
    }

    /** The server sends the bare name of a folder to the same name with a slash, before anybody looks at the table. */
    @Test
    void callsNoAddressLikeAFolderOfPages() {
        assertEquals(List.of(), Routes.TABLE.stream().map(Route::template).filter(address -> !address.endsWith("/"))
                .filter(address -> Files.isDirectory(Sources.WEBAPP.resolve(address.substring(1)))).toList());
    }

    @Test
    void namesEachAddressOnce() {
        var seen = new HashSet<String>();
        assertTrue(Routes.TABLE.stream().allMatch(route -> seen.add(route.template())));
    }

    private static Optional<String> resolve(String path) {
        return Routes.TABLE.stream().flatMap(route -> route.resolve(path).stream()).findFirst();
    }
}
