package org.kontor.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kontor.pricelist.PriceRule;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Occasion;
import org.kontor.promotion.PromotionIndex;
import org.kontor.promotion.PromotionTerms;
import org.kontor.shared.Money;
import org.kontor.shared.Quantity;

/** What holds for the price of any order, with any promotions, in currencies of no, two and three decimals. */
class PriceOrderPropertiesTest {

    @Provide
    Arbitrary<PriceRequest> requests() {
        return Carts.any();
    }

    /** All that can be said of one price, said of each random cart. */
    @Property
    void addsUpToTheMinorUnitInEveryWay(@ForAll("requests") PriceRequest request) {
        var order = PriceOrder.price(request);

        linesAddUpToTheTotal(order);
        taxOfTheLinesAddsUpToTheTaxOfTheirRate(request, order);
        grossIsNetPlusTax(order);
        taxIsWithinHalfAMinorUnitOfTheExactOne(order);
        nothingIsNegativeAndNoTaxExceedsItsLine(order);
        piecesAddUpToTheirLineAndDifferByOneMinorUnitAtMost(order);
        everythingThatIsTakenOffIsTakenOffALine(request, order);
        promotionsNeverMakeAnythingDearer(request, order);
    }

    private static void linesAddUpToTheTotal(PricedOrder order) {
        assertEquals(order.total(), sum(order, PricedLine::line));
        assertEquals(order.total(), order.items().plus(order.delivery()));
    }

    private static void taxOfTheLinesAddsUpToTheTaxOfTheirRate(PriceRequest request, PricedOrder order) {
        for (var taxed : order.taxes()) {
            var lines = order.lines().stream().filter(line -> line.taxPercentage().equals(taxed.percentage()))
                    .toList();
            assertEquals(taxed.tax(), Money.sum(request.currency(), lines.stream().map(PricedLine::tax).toList()));
            assertEquals(taxed.gross(), Money.sum(request.currency(), lines.stream().map(PricedLine::line).toList()));
        }
        assertEquals(order.tax(), sum(order, PricedLine::tax));
    }

    private static void grossIsNetPlusTax(PricedOrder order) {
        assertEquals(order.total(), order.net().plus(order.tax()));
        order.taxes().forEach(taxed -> assertEquals(taxed.gross(), taxed.net().plus(taxed.tax())));
    }

    private static void taxIsWithinHalfAMinorUnitOfTheExactOne(PricedOrder order) {
        for (var taxed : order.taxes()) {
            var hundredfold = taxed.gross().times(100);
            var exact = taxed.percentage().includedIn(hundredfold).minor();
            assertTrue(Math.abs(taxed.tax().minor() * 100 - exact) <= 51, () -> taxed + " against " + exact);
        }
    }

    @Property
    void orderOfItemsAndPromotionsMovesNoCent(@ForAll("requests") PriceRequest request, @ForAll Random random) {
        var shuffled = new ArrayList<>(request.items());
        Collections.shuffle(shuffled, random);
        var other = PriceOrder.price(new PriceRequest(request.currency(), shuffled, request.deliveries(),
                request.rates(), request.occasion(), request.buyers()));

        var order = PriceOrder.price(request);

        assertEquals(byCode(order), byCode(other));
        assertEquals(order.taxes(), other.taxes());
        assertEquals(order.verdict().benefits(), other.verdict().benefits());
        assertEquals(order.verdict().refusals(), other.verdict().refusals());
    }

    private static void nothingIsNegativeAndNoTaxExceedsItsLine(PricedOrder order) {
        assertFalse(order.total().isNegative());
        for (var line : order.lines()) {
            assertFalse(line.line().isNegative());
            assertFalse(line.tax().isNegative());
            assertTrue(line.tax().compareTo(line.line()) <= 0);
            assertTrue(line.reductions().stream().allMatch(reduction -> reduction.amount().isPositive()));
            assertEquals(line.line(), line.unit().times(line.quantity()).minus(line.discount()));
        }
    }

    private static void piecesAddUpToTheirLineAndDifferByOneMinorUnitAtMost(PricedOrder order) {
        for (var line : order.lines()) {
            assertEquals(line.quantity(), line.units().stream().mapToInt(UnitShare::pieces).sum());
            assertEquals(line.line(), pieces(line, UnitShare::gross));
            assertEquals(line.tax(), pieces(line, UnitShare::tax));
            var costs = line.units().stream().mapToLong(unit -> unit.gross().minor()).summaryStatistics();
            assertTrue(costs.getMax() - costs.getMin() <= 1);
            line.units().forEach(unit -> assertTrue(unit.tax().compareTo(unit.gross()) <= 0, line::toString));
        }
    }

    private static void everythingThatIsTakenOffIsTakenOffALine(PriceRequest request, PricedOrder order) {
        assertEquals(order.saved(), Money.sum(request.currency(),
                order.verdict().benefits().stream().map(benefit -> benefit.total()).toList()));
        for (var benefit : order.verdict().benefits()) {
            var onLines = order.lines().stream().flatMap(line -> line.reductions().stream())
                    .filter(reduction -> reduction.promotionId() == benefit.promotion().id())
                    .map(Reduction::amount).toList();
            assertEquals(benefit.total(), Money.sum(request.currency(), onLines));
            assertTrue(benefit.promotion().budgetLeft() == null
                    || benefit.total().compareTo(benefit.promotion().budgetLeft()) <= 0);
        }
    }

    private static void promotionsNeverMakeAnythingDearer(PriceRequest request, PricedOrder order) {
        var plain = PriceOrder.price(new PriceRequest(request.currency(), request.items(), request.deliveries(),
                request.rates(), Occasion.NONE, request.buyers()));

        assertEquals(plain.total(), order.total().plus(order.saved()));
        assertEquals(plain.items(), order.listed());
    }

    @Property
    void prc02GivesEachLineTheLowestPriceThatIsOpenToTheBuyerBeforeAnyPromotion(
            @ForAll("requests") PriceRequest request) {
        var order = PriceOrder.price(request);

        for (var item : request.items()) {
            var line = order.line(item.sku()).orElseThrow();
            var open = item.isGiftCard() ? Stream.<PriceRule>empty() : item.rules().stream()
                    .filter(rule -> rule.opensTo(request.buyers(), item.quantity().pieces()));
            var lowest = Stream.concat(Stream.of(item.unit()), open.map(PriceRule::price)).min(Money::compareTo);
            assertEquals(lowest.orElseThrow(), line.unit());
            assertEquals(line.unit().compareTo(item.unit()) < 0, line.rule() != null);
            assertEquals(line.unit().times(item.quantity()), line.listed());
        }
    }

    @Property
    void r22EverythingOffIsExactlyNothingToPay(@ForAll("requests") PriceRequest request) {
        var all = List.of(
                PromotionTerms.of(1, "All", false, Conditions.none(), new Action.OrderPercentOff(Action.EVERYTHING)),
                PromotionTerms.of(2, "Fee", false, Conditions.none(), new Action.DeliveryOff(Action.EVERYTHING)));

        var order = PriceOrder.price(new PriceRequest(request.currency(), request.items(), request.deliveries(),
                request.rates(), Occasion.of(new PromotionIndex(all), request.occasion().at())));

        var giftCards = Carts.giftCards(order);
        var noGoods = request.items().stream().allMatch(PriceItem::isGiftCard);
        assertEquals(order.items(), giftCards);
        assertTrue(noGoods || order.total().equals(giftCards));
        assertTrue(noGoods || order.tax().isZero());
    }

    @Property
    void withoutPromotionsAndPriceListsMorePiecesNeverCostLess(@ForAll("requests") PriceRequest request) {
        var listed = request.items().stream().map(item -> new PriceItem(item.sku(), item.quantity(), item.unit(),
                item.taxCategory())).toList();
        var plain = new PriceRequest(request.currency(), listed, request.deliveries(), request.rates());
        var more = listed.stream().map(item -> new PriceItem(item.sku(), item.quantity().plus(Quantity.of(1)),
                item.unit(), item.taxCategory())).toList();

        var dearer = PriceOrder.price(new PriceRequest(request.currency(), more, request.deliveries(), request.rates()));

        assertTrue(dearer.total().compareTo(PriceOrder.price(plain).total()) >= 0);
    }

    private static Money sum(PricedOrder order, Function<PricedLine, Money> amount) {
        return Money.sum(order.total().currency(), order.lines().stream().map(amount).toList());
    }

    private static Money pieces(PricedLine line, Function<UnitShare, Money> amount) {
        return Money.sum(line.unit().currency(),
                line.units().stream().map(unit -> amount.apply(unit).times(unit.pieces())).toList());
    }

    private static Map<String, PricedLine> byCode(PricedOrder order) {
        return order.lines().stream().collect(Collectors.toMap(
                line -> line.kind() + line.code() + line.consignment() + line.taxCategory(), Function.identity()));
    }
}
