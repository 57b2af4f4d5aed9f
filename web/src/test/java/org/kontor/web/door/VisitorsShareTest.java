package org.kontor.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorsShareTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"/, true", "/p/lamp, true", "/cart/items, true", "/order/20016, true", "/administer, true",
        "/admin, false", "/admin/webhooks, false", "/hooks/stripe, false", "/media/ab/cd.jpg, false",
        "/assets/1/css/shop.css, false", "/jakarta.faces.resource/core.js.xhtml, false"})
    void countsThePagesOfTheShopAndNothingElse(String path, boolean counts) {
        assertEquals(counts, VisitorsShare.isVisit(path));
    }
}
