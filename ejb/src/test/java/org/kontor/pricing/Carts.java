package org.kontor.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.kontor.market.BuyerGroup;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceRule;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Occasion;
import org.kontor.promotion.PromotionIndex;
import org.kontor.promotion.PromotionTerms;
import org.kontor.promotion.SetPrice;
import org.kontor.promotion.Stacking;
import org.kontor.promotion.Target;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** Random carts with random promotions, in currencies of no, two and three decimals. */
public final class Carts {

    private static final Arbitrary<Buyers> BUYERS = Arbitraries.of(Buyers.EVERYBODY, Buyers.BUSINESSES,
            Buyers.of(new BuyerGroup("dealers")), new Buyers(true, new BuyerGroup("dealers")));
    private static final List<String> CATEGORIES = List.of("chairs", "lamps", "mugs");

    private static final TaxCategory FOOD = new TaxCategory("FOOD");
    /** For which there is no rate but the general one. */
    private static final TaxCategory TOYS = new TaxCategory("TOYS");

    private Carts() {
    }

    public static Arbitrary<PriceRequest> any() {
        return Arbitraries.of("EUR", "JPY", "KWD").flatMap(Carts::in).withoutEdgeCases();
    }

    private static Arbitrary<PriceRequest> in(String currency) {
        var items = item(currency).list().ofMaxSize(12).map(Carts::withOwnSkus);
        var fees = Arbitraries.longs().between(0, 5_000).map(price -> Money.ofMinor(price, currency)).list()
                .ofMaxSize(4);
        var rates = Combinators.combine(taxRate(), taxRate(), taxRate()).as((standard, reduced, food) ->
                Map.of(TaxCategory.STANDARD, standard, TaxCategory.REDUCED, reduced, FOOD, food));
        return Combinators.combine(items, fees, Arbitraries.randomValue(Random::nextLong), rates, promotions(currency), BUYERS)
                .as((goods, prices, seed, percentages, live, buyers) -> new PriceRequest(currency, goods,
                        deliveries(goods, prices, new Random(seed)), percentages, Occasion.of(new PromotionIndex(live), Instant.parse("2026-11-23T09:00:00Z")),
                        buyers));
    }

    /** None, one for all goods, or several among which the pieces are divided by chance; some may be empty. */
    private static List<PriceDelivery> deliveries(List<PriceItem> goods, List<Money> prices, Random random) {
        var pieces = prices.stream().map(price -> new HashMap<Sku, Integer>()).toList();
        if (prices.size() > 1) {
            goods.forEach(item -> {
                var left = item.quantity().pieces();
                for (var part : pieces) {
                    var some = part == pieces.get(0) ? 0 : random.nextInt(left + 1);
                    part.merge(item.sku(), some, Integer::sum);
                    left -= some;
                }
                pieces.get(0).merge(item.sku(), left, Integer::sum);
            });
        }
        return IntStream.range(0, prices.size()).mapToObj(at -> new PriceDelivery(at + 1,
                at % 2 == 0 ? "STANDARD" : "EXPRESS", prices.get(at), pieces.get(at))).toList();
    }

    /** What the gift cards of an order cost before promotions, which never take anything off them. */
    static Money giftCards(PricedOrder order) {
        return Money.sum(order.total().currency(), order.itemLines().stream()
                .filter(PricedLine::isGiftCard).map(PricedLine::listed).toList());
    }

    private static Arbitrary<PriceItem> item(String currency) {
        return Combinators.combine(Arbitraries.integers().between(1, 999), Arbitraries.longs().between(0, 2_000_000),
                Arbitraries.of(TaxCategory.STANDARD, TaxCategory.REDUCED, TaxCategory.VOUCHER, FOOD, TOYS),
                Arbitraries.of(CATEGORIES), rule(currency).list().ofMaxSize(3))
                .as((pieces, unit, rate, category, rules) -> new PriceItem(new Sku("ANY"), Quantity.of(pieces),
                        Money.ofMinor(unit, currency), rate, category, Set.of(category), rules));
    }

    private static Arbitrary<PriceRule> rule(String currency) {
        return Combinators.combine(Arbitraries.longs().between(1, 5), BUYERS,
                Arbitraries.integers().between(1, 50), Arbitraries.longs().between(0, 2_000_000)).as(
                (list, buyers, from, price) -> new PriceRule(list, "List " + list, buyers, from,
                        Money.ofMinor(price, currency)));
    }

    private static List<PriceItem> withOwnSkus(List<PriceItem> items) {
        var own = new ArrayList<PriceItem>();
        for (var item : items) {
            own.add(new PriceItem(new Sku("SKU-" + own.size()), item.quantity(), item.unit(), item.taxCategory(),
                    item.product(), item.categories(), item.rules()));
        }
        return own;
    }

    private static Arbitrary<Percentage> taxRate() {
        return Arbitraries.of("0", "5", "5.5", "7", "8.1", "16", "19", "20", "25", "27").map(Percentage::parse);
    }

    static Arbitrary<List<PromotionTerms>> promotions(String currency) {
        return Combinators.combine(conditions(currency), action(currency), Arbitraries.integers().between(0, 2),
                Arbitraries.of(Stacking.class), amount(currency).optional()).as(Plan::new).list().ofMaxSize(6)
                .map(Carts::numbered);
    }

    private record Plan(Conditions conditions, Action action, int priority, Stacking stacking,
            Optional<Money> budget) {
    }

    private static List<PromotionTerms> numbered(List<Plan> plans) {
        var terms = new ArrayList<PromotionTerms>();
        for (var plan : plans) {
            terms.add(PromotionTerms.of(terms.size() + 1, "P" + terms.size(), false, plan.conditions, plan.action)
                    .stacked(plan.priority, plan.stacking, plan.stacking == Stacking.ONE_OF_CLASS ? "CLASS" : null)
                    .limited(0, false, plan.budget.orElse(null)));
        }
        return terms;
    }

    private static Arbitrary<Conditions> conditions(String currency) {
        return Arbitraries.oneOf(Arbitraries.just(Conditions.none()),
                Combinators.combine(target(), Arbitraries.integers().between(1, 20)).as(Conditions::pieces),
                Combinators.combine(target(), amount(currency)).as(Conditions::worth));
    }

    private static Arbitrary<Action> action(String currency) {
        var times = Arbitraries.integers().between(0, 3);
        var few = Arbitraries.integers().between(1, 5);
        return Arbitraries.oneOf(
                Combinators.combine(target(), share()).as(Action.PercentOff::new),
                Combinators.combine(target(), amount(currency)).as(Action.AmountOff::new),
                Combinators.combine(target(), few, share()).as((target, from, share) ->
                        new Action.QuantityTiers(target, List.of(new Action.QuantityTiers.Tier(from, share)))),
                Combinators.combine(target(), few, target(), few, share(), times).as(Action.BuyGet::new),
                Combinators.combine(target(), few, times).as((target, every, most) ->
                        new Action.CheapestFree(target, every + 1, most)),
                Combinators.combine(target(), few, amount(currency), times).as((target, pieces, price, most) ->
                        new Action.BundlePrice(target, pieces + 1, price, most)),
                Combinators.combine(target(), few, target(), few, amount(currency), times)
                        .as((one, ones, other, others, price, most) -> new SetPrice(
                                List.of(new SetPrice.Part(one, ones), new SetPrice.Part(other, others)),
                                price, most)),
                few.map(pieces -> new Action.Gift(new Sku("SKU-0"), pieces)),
                share().map(Action.OrderPercentOff::new),
                amount(currency).map(Action.OrderAmountOff::new),
                Combinators.combine(amount(currency), share()).as((from, share) ->
                        new Action.ValueTiers(List.of(new Action.ValueTiers.Tier(from, share)))),
                share().map(Action.DeliveryOff::new));
    }

    private static Arbitrary<Target> target() {
        return Arbitraries.oneOf(Arbitraries.just(Target.all()), Arbitraries.of(CATEGORIES).map(Target::categories),
                Arbitraries.of(CATEGORIES).map(Target::products), Arbitraries.of("SKU-0", "SKU-1").map(Target::skus));
    }

    private static Arbitrary<Percentage> share() {
        return Arbitraries.of("0.000001", "1", "7.5", "10", "33.333333", "50", "99.999999", "100")
                .map(Percentage::parse);
    }

    private static Arbitrary<Money> amount(String currency) {
        return Arbitraries.longs().between(1, 1_000_000).map(minor -> Money.ofMinor(minor, currency));
    }
}
