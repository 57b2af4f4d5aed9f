package org.kontor.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Occasion;
import org.kontor.promotion.PromotionIndex;
import org.kontor.promotion.PromotionTerms;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.tax.TaxDecision;
import org.kontor.tax.TaxReason;

/** TAX-01, TAX-02: whoever buys, and whether list prices include tax or not, no cent drifts. */
class ListPricesPropertiesTest {

    private static final Map<TaxCategory, Percentage> HOME = Map.of(TaxCategory.STANDARD, Percentage.parse("19"),
            TaxCategory.REDUCED, Percentage.parse("7"));

    @Provide
    Arbitrary<PriceRequest> requests() {
        return Carts.any();
    }

    @Property
    void r21AddsUpForEveryBuyerWithTaxIncludedOrAdded(@ForAll("requests") PriceRequest listed, @ForAll TaxReason reason,
            @ForAll boolean included, @ForAll Random random) {
        var prices = prices(listed, reason, included);
        var request = request(listed, prices);

        var order = PriceOrder.price(request);

        assertEquals(order.total(), order.net().plus(order.tax()));
        assertEquals(order.total(), Money.sum(request.currency(),
                order.lines().stream().map(PricedLine::line).toList()));
        assertEquals(order.tax(), Money.sum(request.currency(), order.taxes().stream().map(TaxedSum::tax).toList()));
        assertEquals(order.tax(), Money.sum(request.currency(), order.lines().stream().map(PricedLine::tax).toList()));
        order.itemLines().forEach(line -> assertEquals(line.listed(), line.unit().times(line.quantity())));
        assertTrue(prices.tax().treatment().isTaxed() || order.tax().isZero());
        var shuffled = new ArrayList<>(request.items());
        Collections.shuffle(shuffled, random);
        assertEquals(order.taxes(), PriceOrder.price(new PriceRequest(request.currency(), shuffled, request.deliveries(),
                request.rates(), request.occasion(), request.buyers())).taxes());
    }

    @Property
    void chargesEveryConsumerTheListPriceWhereItIncludesTax(@ForAll("requests") PriceRequest listed) {
        var home = PriceOrder.price(request(listed, prices(listed, TaxReason.HOME, true)));
        var abroad = PriceOrder.price(request(listed, prices(listed, TaxReason.EU_CONSUMER, true)));

        assertEquals(home.total(), abroad.total());
    }

    @Property
    void r23TenOffIsExactlyTenLessForEveryBuyer(@ForAll("requests") PriceRequest listed, @ForAll TaxReason reason,
            @ForAll boolean included) {
        var plain = request(listed, prices(listed, reason, included));
        var ten = Money.ofMinor(1_000, listed.currency());
        var off = List.of(PromotionTerms.of(1, "Ten", false, Conditions.none(), new Action.OrderAmountOff(ten)));
        var reduced = PriceOrder.price(new PriceRequest(plain.currency(), plain.items(), plain.deliveries(),
                plain.rates(), Occasion.of(new PromotionIndex(off), plain.occasion().at()), plain.buyers()));

        var full = PriceOrder.price(new PriceRequest(plain.currency(), plain.items(), plain.deliveries(),
                plain.rates(), Occasion.NONE, plain.buyers()));
        var goods = full.items().minus(Carts.giftCards(full));
        assertEquals(full.total().minus(ten.min(goods)), reduced.total());
    }

    @Property
    void chargesABusinessTheListPriceWhereItIsNet(@ForAll("requests") PriceRequest listed) {
        var prices = prices(listed, TaxReason.EU_BUSINESS, false);

        listed.items().forEach(item -> assertEquals(item.unit(), prices.of(item.unit(), item.taxCategory())));
    }

    @Property
    void addsTheTaxOfAPieceToItsNetPriceOnce(@ForAll("requests") PriceRequest listed) {
        var prices = prices(listed, TaxReason.EU_CONSUMER, false);

        listed.items().forEach(item -> {
            var percentage = listed.rate(item.taxCategory());
            var shown = prices.of(item.unit(), item.taxCategory());
            assertEquals(item.unit().plus(percentage.of(item.unit())), shown);
            assertEquals(item.unit(), shown.minus(percentage.includedIn(shown)));
        });
    }

    private static ListPrices prices(PriceRequest listed, TaxReason reason, boolean included) {
        return new ListPrices(TaxDecision.of(reason, "FR", listed.rates(), HOME), included);
    }

    private static PriceRequest request(PriceRequest listed, ListPrices prices) {
        var items = listed.items().stream().map(item -> new PriceItem(item.sku(), item.quantity(),
                prices.of(item.unit(), item.taxCategory()), item.taxCategory(), item.product(), item.categories(),
                item.rules().stream().map(rule -> rule.at(prices.of(rule.price(), item.taxCategory()))).toList()))
                .toList();
        var weights = new TreeMap<TaxCategory, Long>();
        listed.items().forEach(item -> weights.merge(item.taxCategory(), item.unit().times(item.quantity()).minor(), Math::addExact));
        var deliveries = listed.deliveries().stream().map(fee -> new PriceDelivery(fee.consignment(), fee.method(),
                prices.delivery(fee.price(), weights), fee.pieces())).toList();
        return new PriceRequest(listed.currency(), items, deliveries, prices.tax().rates(), listed.occasion(),
                listed.buyers());
    }
}
