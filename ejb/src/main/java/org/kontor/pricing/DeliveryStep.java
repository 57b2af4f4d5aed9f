package org.kontor.pricing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;

/**
 * Adds the deliveries. Each is ancillary to the goods in it and shares their rate; where goods of several rates travel
 * together it is split in proportion to what they cost (before promotions when promotions took everything), one line
 * for each rate. Gift cards do not travel. A delivery that costs nothing keeps one line.
 */
final class DeliveryStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var lines = new ArrayList<PricedLine>();
        request.deliveries().forEach(delivery -> lines.addAll(lines(request, delivery, soFar)));
        return soFar.plus(lines);
    }

    private static List<PricedLine> lines(PriceRequest request, PriceDelivery delivery, PriceDraft goods) {
        var weights = weights(goods, delivery);
        var shares = delivery.price().allocate(weights.values().stream().toList());
        var lines = new ArrayList<PricedLine>();
        for (var category : weights.keySet()) {
            var share = shares.get(lines.size());
            lines.add(PricedLine.listed(PricedLine.Kind.DELIVERY, delivery.method(), 1, share, category,
                    request.rate(category)).of(delivery.consignment()));
        }
        return withoutEmpty(lines);
    }

    /** What the goods of each rate weigh; an empty cart counts as goods of the standard rate. */
    private static Map<TaxCategory, Long> weights(PriceDraft goods, PriceDelivery delivery) {
        var weights = byCategory(goods, delivery, PricedLine::line);
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            weights = byCategory(goods, delivery, PricedLine::listed);
        }
        return weights.isEmpty() ? Map.of(TaxCategory.STANDARD, 1L) : weights;
    }

    private static Map<TaxCategory, Long> byCategory(PriceDraft goods, PriceDelivery delivery,
            Function<PricedLine, Money> amount) {
        var weights = new EnumMap<TaxCategory, Long>(TaxCategory.class);
        goods.lines().stream().filter(line -> !line.isGiftCard() && delivery.pieces(line) > 0).forEach(line -> weights
                .merge(line.taxCategory(), part(amount.apply(line), delivery.pieces(line), line.quantity()),
                        Math::addExact));
        return weights;
    }

    /** What some of the pieces of a line cost. */
    private static long part(Money line, int pieces, int quantity) {
        return line.allocate(pieces, quantity - pieces).get(0).minor();
    }

    private static List<PricedLine> withoutEmpty(List<PricedLine> lines) {
        var charged = lines.stream().filter(line -> line.line().isPositive()).toList();
        return charged.isEmpty() ? List.of(lines.get(0)) : charged;
    }
}
