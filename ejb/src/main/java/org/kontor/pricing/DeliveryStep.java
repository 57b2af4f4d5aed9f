package org.kontor.pricing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;

/**
 * Adds the delivery. It is ancillary to the goods and shares their rate; where goods of several rates travel together
 * it is split in proportion to what they cost (before promotions when promotions took everything), one line for each
 * rate. Gift cards do not travel. A delivery that costs nothing keeps one line.
 */
final class DeliveryStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        if (request.delivery().isEmpty()) {
            return soFar;
        }
        var delivery = request.delivery().get();
        var weights = weights(soFar);
        var shares = delivery.price().allocate(weights.values().stream().toList());
        var lines = new ArrayList<PricedLine>();
        for (var category : weights.keySet()) {
            var share = shares.get(lines.size());
            lines.add(PricedLine.listed(PricedLine.Kind.DELIVERY, delivery.method(), 1, share, category,
                    request.rate(category)));
        }
        return soFar.plus(withoutEmpty(lines));
    }

    /** What the goods of each rate weigh; an empty cart counts as goods of the standard rate. */
    private static Map<TaxCategory, Long> weights(PriceDraft goods) {
        var weights = byCategory(goods, PricedLine::line);
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            weights = byCategory(goods, PricedLine::listed);
        }
        return weights.isEmpty() ? Map.of(TaxCategory.STANDARD, 1L) : weights;
    }

    private static Map<TaxCategory, Long> byCategory(PriceDraft goods, Function<PricedLine, Money> amount) {
        var weights = new EnumMap<TaxCategory, Long>(TaxCategory.class);
        goods.lines().stream().filter(line -> !line.isGiftCard()).forEach(line -> weights
                .merge(line.taxCategory(), amount.apply(line).minor(), Math::addExact));
        return weights;
    }

    private static List<PricedLine> withoutEmpty(List<PricedLine> lines) {
        var charged = lines.stream().filter(line -> line.line().isPositive()).toList();
        return charged.isEmpty() ? List.of(lines.get(0)) : charged;
    }
}
