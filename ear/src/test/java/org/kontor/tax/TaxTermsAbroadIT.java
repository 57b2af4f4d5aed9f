package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.LateBusinesses;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.market.MarketDesk;
import org.kontor.market.TaxRounding;
import org.kontor.shared.Percentage;

/** Orders to other countries where the shop lists net prices, or does not use the One Stop Shop. */
class TaxTermsAbroadIT extends AbroadOrders {

    @Inject
    private MarketDesk market;

    @Inject
    private Staff staff;

    @Test
    void tax01AddsTheTaxOfTheDestinationWhereListPricesAreNet() {
        switchMarket(false, true);
        try {
            var sku = shelf.product(10000, 9);
            var consumer = shoppers.abroad(sku, 3, MALMO, null);
            assertEquals(euro(12500), consumer.lines().get(0).unit());
            assertEquals(euro(37500), consumer.items());
            assertEquals(Percentage.parse("25").includedIn(consumer.price().total()), consumer.price().tax());
            assertEquals(euro(30000), shoppers.abroad(sku, 3, PARIS, LateBusinesses.fresh(5)).items());
            assertEquals(consumer.price().total(), order(shoppers.order(consumer)).total());
        } finally {
            switchMarket(true, true);
        }
    }

    @Test
    @DisplayName("R-23: where prices are net, delivery is free from the same net value everywhere")
    void deliversForNothingFromAListedValue() {
        switchMarket(false, true);
        try {
            var below = shoppers.readyCart(shelf.product(5900, 9), 1);
            assertEquals(euro(7021), below.items());
            assertEquals(euro(583), below.price().delivery());
            assertEquals(euro(7140), below.delivery().orElseThrow().freeFrom().orElseThrow(), "60.00 and 19 %");
            assertEquals(euro(0), shoppers.readyCart(shelf.product(6000, 9), 1).price().delivery());
        } finally {
            switchMarket(true, true);
        }
        assertEquals(euro(490), shoppers.readyCart(shelf.product(5999, 9), 1).price().delivery());
    }

    @Test
    void tax04StaysWithTheHomeTaxWhereTheOneStopShopIsNotUsed() {
        switchMarket(true, false);
        try {
            var order = order(shoppers.order(shoppers.abroad(shelf.product(11900, 5), 1, MALMO, null)));
            assertEquals("EU_BELOW_THRESHOLD", order.taxed().reason());
            assertEquals("DE", order.taxed().country());
            assertEquals(Percentage.parse("19").includedIn(order.total()), order.tax());
        } finally {
            switchMarket(true, true);
        }
    }

    @Test
    void tax04AsksAboutABusinessWhereTheOneStopShopIsNotUsedToo() {
        switchMarket(true, false);
        try {
            var order = order(shoppers.order(shoppers.abroad(shelf.product(11900, 5), 1, PARIS,
                    LateBusinesses.fresh(5))));
            assertEquals("EU_BUSINESS", order.taxed().reason());
            assertTrue(order.tax().isZero());
            var buyer = LateBusinesses.fresh(7);
            SandboxPanel.fault("vies_ms_unavailable", 2, "", buyer.number());
            var taxed = shoppers.order(shoppers.abroad(shelf.product(11900, 5), 1, PARIS, buyer));
            assertEquals("EU_BELOW_THRESHOLD", order(taxed).taxed().reason());
            Patience.until(() -> orders.timeline(taxed.number()),
                    entries -> entries.stream().anyMatch(entry -> entry.kind().equals("VAT_ID_VALID")));
            assertTrue(orders.timeline(taxed.number()).stream().anyMatch(each -> each.kind().equals("VAT_ID_VALID")));
        } finally {
            switchMarket(true, true);
        }
    }

    private void switchMarket(boolean included, boolean oss) {
        staff.does(() -> {
            market.tax(included, oss, TaxRounding.DOCUMENT);
            return included;
        });
    }
}
