package org.kontor.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kontor.pricing.PriceDelivery;
import org.kontor.pricing.PriceItem;
import org.kontor.pricing.PriceOrder;
import org.kontor.pricing.PriceRequest;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Occasion;
import org.kontor.promotion.PromotionIndex;
import org.kontor.promotion.PromotionTerms;
import org.kontor.promotion.SetPrice;
import org.kontor.promotion.Target;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/**
 * How long it takes to price a cart of 20 lines while 50 promotions are live, of all kinds, of which some concern it
 * and about a dozen give something. In the benchmark's own process and on one thread: no page, no database.
 */
final class Pricing {

    private static final int LINES = 20;
    private static final int PROMOTIONS = 50;
    private static final int CATEGORIES = 40;
    private static final int WARM_UP = 20_000;
    private static final int TIMES = 10_000;
    private static final String EURO = "EUR";

    private Pricing() {
    }

    /** Microseconds: the middle and the slowest hundredth. */
    record Micros(double p50, double p99) {
    }

    static Micros take() {
        var request = request();
        for (var time = 0; time < WARM_UP; time++) {
            PriceOrder.price(request);
        }
        var nanos = new long[TIMES];
        for (var time = 0; time < TIMES; time++) {
            var begin = System.nanoTime();
            PriceOrder.price(request);
            nanos[time] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return new Micros(nanos[TIMES / 2] / 1000.0, nanos[TIMES * 99 / 100] / 1000.0);
    }

    private static PriceRequest request() {
        var items = IntStream.range(0, LINES).mapToObj(line -> new PriceItem(new Sku("SKU-" + line),
                Quantity.of(1 + line % 4), euro(995 + 700L * line),
                line % 5 == 0 ? TaxCategory.REDUCED : TaxCategory.STANDARD, "product-" + line,
                Set.of("category-" + line, "department-" + line % 4))).toList();
        return new PriceRequest(EURO, items, List.of(new PriceDelivery("STANDARD", euro(490))),
                Map.of(TaxCategory.STANDARD, Percentage.parse("19"), TaxCategory.REDUCED, Percentage.parse("7")),
                Occasion.of(new PromotionIndex(promotions()), Instant.EPOCH));
    }

    private static List<PromotionTerms> promotions() {
        var live = new ArrayList<PromotionTerms>();
        while (live.size() < PROMOTIONS) {
            var number = live.size();
            var conditions = number % 3 == 0 ? Conditions.worth(Target.all(), euro(5000)) : Conditions.none();
            live.add(PromotionTerms.of(number + 1, "Promotion " + number, false, conditions, action(number)));
        }
        return live;
    }

    private static Action action(int number) {
        var category = Target.categories("category-" + number % CATEGORIES);
        return switch (number % 8) {
            case 0 -> new Action.PercentOff(category, Percentage.parse("10"));
            case 1 -> new Action.AmountOff(category, euro(100));
            case 2 -> new Action.CheapestFree(Target.categories("department-" + number % 4), 6, 1);
            case 3 -> new Action.BuyGet(category, 2, Target.products("product-" + number % LINES), 1,
                    Percentage.parse("50"), 0);
            case 4 -> new Action.QuantityTiers(category, List.of(
                    new Action.QuantityTiers.Tier(2, Percentage.parse("5"))));
            case 5 -> new Action.BundlePrice(category, 3, euro(4000), 0);
            case 6 -> new SetPrice(List.of(new SetPrice.Part(category, 1),
                    new SetPrice.Part(Target.products("product-" + number % LINES), 2)), euro(4000), 2);
            default -> new Action.OrderPercentOff(Percentage.parse("1"));
        };
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, EURO);
    }
}
