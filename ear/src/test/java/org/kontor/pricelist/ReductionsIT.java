package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PriceLists;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.PriceTag;
import org.kontor.it.ShippedEar;
import org.kontor.operations.TimeMachine;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** PRC-03: a reduction begins anew when a price comes back, and is measured against what it cost meanwhile. */
class ReductionsIT extends ShippedEar {

    @Inject
    private PriceLists lists;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Shelf shelf;

    @Inject
    private Staff staff;

    @Inject
    private TimeMachine machine;

    private void forward(Duration by) {
        staff.does(() -> {
            machine.forward(by);
            return by;
        });
    }

    private PriceTag shown(Sku sku) {
        return catalog.offers(List.of(sku)).get(sku).tag();
    }

    private static Money euro(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    @Test
    void prc03AnnouncesNoReductionOfAListThatIsOpenedAgainAfterALowerPrice() {
        var sku = shelf.product(5000, 5);
        var list = lists.sale(sku, 4000, null, lists.in(Duration.ofMinutes(10)));
        forward(Duration.ofMinutes(11));
        lists.sale(sku, 3500, null, lists.in(Duration.ofMinutes(10)));
        forward(Duration.ofMinutes(11));
        assertEquals(euro(5000), shown(sku).price());

        lists.extend(list, lists.in(Duration.ofDays(20)));

        assertEquals(euro(4000), shown(sku).price());
        assertFalse(shown(sku).isReduced(), "it cost 35.00 a while ago");
    }

    @Test
    void prc03AnnouncesNoReductionWhenACheaperListEndsAboveOneThatGoesOn() {
        var sku = shelf.product(5000, 5);
        lists.sale(sku, 4000, null, null);
        assertEquals(euro(5000), shown(sku).lowestBefore());
        lists.sale(sku, 3500, null, lists.in(Duration.ofMinutes(10)));
        assertEquals(euro(4000), shown(sku).lowestBefore());

        forward(Duration.ofMinutes(11));

        assertEquals(euro(4000), shown(sku).price());
        assertFalse(shown(sku).isReduced(), "it cost 35.00 a while ago");
    }

    @Test
    void prc03KeepsAReductionWhenADearerListThatNobodyPaidEnds() {
        var sku = shelf.product(5000, 5);
        lists.sale(sku, 4000, null, null);
        lists.sale(sku, 4500, null, lists.in(Duration.ofMinutes(10)));
        forward(Duration.ofMinutes(11));

        assertEquals(euro(5000), shown(sku).lowestBefore());
    }
}
