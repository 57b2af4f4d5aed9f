package org.kontor.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.kontor.market.TaxRounding;
import org.kontor.promotion.Action;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;

/** What holds for the fee of a way to pay, whatever is in the cart and whatever is taken off it. */
class FeePropertiesTest {

    @Provide
    Arbitrary<PriceRequest> requests() {
        return Carts.any();
    }

    @Property
    void isAddedInFullAndMovesNeitherGoodsNorDeliveryNorWhatPromotionsGive(@ForAll("requests") PriceRequest request,
            @ForAll @LongRange(min = 1, max = 5_000) long minor) {
        var fee = Money.ofMinor(minor, request.currency());

        var free = PriceOrder.price(request);
        var order = PriceOrder.price(request.charging(new PriceFee("cod", fee)));

        assertEquals(fee, order.fee());
        assertEquals(free.total().plus(fee), order.total());
        assertEquals(free.items(), order.items());
        assertEquals(free.delivery(), order.delivery());
        assertEquals(free.saved(), order.saved());
        assertEquals(order.total(), order.items().plus(order.delivery()).plus(order.fee()));
        assertEquals(order.total(), order.net().plus(order.tax()));
    }

    @Property
    void sharesTheRatesOfTheGoodsAndIsNeverReduced(@ForAll("requests") PriceRequest request,
            @ForAll @LongRange(min = 1, max = 5_000) long minor) {
        var order = PriceOrder.price(request.charging(new PriceFee("cod", Money.ofMinor(minor, request.currency()))));

        var fees = fees(order);
        var goods = order.itemLines().stream().filter(line -> !line.isGiftCard()).map(PricedLine::taxCategory)
                .collect(Collectors.toSet());
        var rates = fees.stream().map(PricedLine::taxCategory).toList();
        assertEquals(rates.size(), rates.stream().distinct().count());
        assertTrue(goods.isEmpty() ? rates.equals(List.of(TaxCategory.STANDARD)) : goods.containsAll(rates));
        assertTrue(fees.stream().allMatch(line -> line.reductions().isEmpty() && line.line().isPositive()));
    }

    /** Not even when staff give everything, delivery and all. */
    @Property
    void isChargedThoughEverythingElseIsGivenAway(@ForAll("requests") PriceRequest request,
            @ForAll @LongRange(min = 1, max = 5_000) long minor) {
        var fee = new PriceFee("cod", Money.ofMinor(minor, request.currency()));
        var gift = new ManualDiscount(null, ManualDiscount.Kind.PERCENT, Action.EVERYTHING, null, "Present", "why");
        var given = new PriceRequest(request.currency(), request.items(), request.deliveries(), request.rates(),
                request.occasion(), request.buyers(), List.of(gift), TaxRounding.DOCUMENT, Optional.of(fee));

        var order = PriceOrder.price(given);

        assertEquals(Carts.giftCards(order).plus(fee.price()), order.total());
    }

    @Property
    void orderOfItemsMovesNoCentOfIt(@ForAll("requests") PriceRequest request, @ForAll Random random,
            @ForAll @LongRange(min = 1, max = 5_000) long minor) {
        var fee = new PriceFee("cod", Money.ofMinor(minor, request.currency()));
        var shuffled = new ArrayList<>(request.items());
        Collections.shuffle(shuffled, random);
        var other = new PriceRequest(request.currency(), shuffled, request.deliveries(), request.rates(),
                request.occasion(), request.buyers()).charging(fee);

        assertEquals(fees(PriceOrder.price(request.charging(fee))), fees(PriceOrder.price(other)));
    }

    @Property
    void whatCostsNothingHasNoLine(@ForAll("requests") PriceRequest request) {
        var nothing = new PriceFee("card", Money.zero(request.currency()));

        assertEquals(PriceOrder.price(request), PriceOrder.price(request.charging(nothing)));
    }

    private static List<PricedLine> fees(PricedOrder order) {
        return order.lines().stream().filter(line -> line.kind() == PricedLine.Kind.FEE).toList();
    }
}
