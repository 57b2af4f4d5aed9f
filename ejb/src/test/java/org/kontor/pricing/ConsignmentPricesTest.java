package org.kontor.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Occasion;
import org.kontor.promotion.PromotionIndex;
import org.kontor.promotion.PromotionTerms;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** CHK-07: what an order costs that goes in several deliveries; that all adds up is asked of them with all others. */
class ConsignmentPricesTest {

    private static final Sku LAMP = new Sku("LAMP");
    private static final Sku BOOK = new Sku("BOOK");

    @Provide
    Arbitrary<PriceRequest> requests() {
        return Carts.any();
    }

    @Property
    void orderOfDeliveriesMovesNoCent(@ForAll("requests") PriceRequest request, @ForAll Random random) {
        var shuffled = new ArrayList<>(request.deliveries());
        Collections.shuffle(shuffled, random);

        assertEquals(PriceOrder.price(request), PriceOrder.price(with(request, shuffled)));
    }

    @Property
    void eachDeliveryCostsWhatItCostsBeforePromotions(@ForAll("requests") PriceRequest request) {
        var order = PriceOrder.price(request);

        for (var delivery : request.deliveries()) {
            var lines = order.deliveryLines().stream()
                    .filter(line -> line.consignment() == delivery.consignment()).toList();
            assertTrue(!lines.isEmpty() && lines.stream().allMatch(line -> line.code().equals(delivery.method())));
            assertEquals(delivery.price(), Money.sum(request.currency(), lines.stream().map(PricedLine::listed)
                    .toList()));
        }
        assertTrue(order.itemLines().stream().allMatch(line -> line.consignment() == 0));
    }

    @Property
    void oneDeliveryOfEverythingIsTheOnlyDelivery(@ForAll("requests") PriceRequest request) {
        if (request.deliveries().isEmpty()) {
            return;
        }
        var fee = request.deliveries().get(0);
        var all = request.items().stream().collect(Collectors.toMap(PriceItem::sku, item -> item.quantity().pieces()));

        assertEquals(PriceOrder.price(with(request, List.of(new PriceDelivery(fee.method(), fee.price())))),
                PriceOrder.price(with(request, List.of(new PriceDelivery(1, fee.method(), fee.price(), all)))));
    }

    @Test
    @DisplayName("TAX-03: each delivery bears the rates of the goods that travel in it")
    void splitsEachDeliveryAmongTheRatesOfItsOwnGoods() {
        var order = PriceOrder.price(request(
                new PriceDelivery(1, "STANDARD", euro(490), Map.of(LAMP, 1, BOOK, 1)),
                new PriceDelivery(2, "EXPRESS", euro(1290), Map.of(BOOK, 1))));

        assertEquals(List.of("1 STANDARD STANDARD 327", "1 STANDARD REDUCED 163", "2 EXPRESS REDUCED 1290"),
                order.deliveryLines().stream().map(line -> line.consignment() + " " + line.code() + " "
                        + line.taxCategory() + " " + line.line().minor()).toList());
        assertEquals(euro(1780), order.delivery());
    }

    @Test
    void takesTheFreeDeliveryOffEachOfThem() {
        var free = PromotionTerms.of(1, "Free", false, Conditions.none(), new Action.DeliveryOff(Action.EVERYTHING));
        var request = request(new PriceDelivery(1, "STANDARD", euro(490), Map.of(LAMP, 1)),
                new PriceDelivery(2, "EXPRESS", euro(1290), Map.of(BOOK, 2)));

        var order = PriceOrder.price(new PriceRequest("EUR", request.items(), request.deliveries(), request.rates(),
                Occasion.of(new PromotionIndex(List.of(free)), Instant.parse("2026-11-23T09:00:00Z"))));

        assertEquals(euro(0), order.delivery());
        assertEquals(List.of(euro(490), euro(1290)), order.deliveryLines().stream().map(PricedLine::discount)
                .toList());
    }

    @Test
    void refusesTwoDeliveriesOfOneConsignment() {
        assertThrows(IllegalArgumentException.class, () -> request(new PriceDelivery("STANDARD", euro(490)),
                new PriceDelivery("EXPRESS", euro(1290))));
    }

    private static PriceRequest with(PriceRequest request, List<PriceDelivery> deliveries) {
        return new PriceRequest(request.currency(), request.items(), deliveries, request.rates(), request.occasion(),
                request.buyers());
    }

    private static PriceRequest request(PriceDelivery... deliveries) {
        return new PriceRequest("EUR", List.of(
                new PriceItem(LAMP, Quantity.of(1), euro(1000), TaxCategory.STANDARD),
                new PriceItem(BOOK, Quantity.of(2), euro(500), TaxCategory.REDUCED)), List.of(deliveries),
                Map.of(TaxCategory.STANDARD, Percentage.parse("19"), TaxCategory.REDUCED, Percentage.parse("7")));
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
