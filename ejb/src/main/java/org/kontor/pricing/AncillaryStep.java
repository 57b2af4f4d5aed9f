package org.kontor.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;

/**
 * Adds what is ancillary to the goods and shares their rate: the deliveries, or the fee of the way to pay. Where goods of
 * several rates are sold together it is split in proportion to what they cost (before promotions when promotions took
 * everything), one line for each rate; a delivery by what travels in it. Gift cards do not travel. A delivery that costs
 * nothing keeps one line.
 */
final class AncillaryStep implements PriceStep {

    private final Function<PriceRequest, List<Charge>> charges;

    private AncillaryStep(Function<PriceRequest, List<Charge>> charges) {
        this.charges = charges;
    }

    /** What is charged, under the code of what it is for, and how many pieces of a line of goods it is for. */
    private record Charge(PricedLine.Kind kind, String code, int consignment, Money price,
                          ToIntFunction<PricedLine> pieces) {

        PricedLine line(Money share, TaxCategory category, PriceRequest request) {
            return PricedLine.listed(kind, code, 1, share, category, request.rate(category)).of(consignment);
        }
    }

    static AncillaryStep deliveries() {
        return new AncillaryStep(request -> request.deliveries().stream().map(delivery -> new Charge(
                PricedLine.Kind.DELIVERY, delivery.method(), delivery.consignment(), delivery.price(), delivery::pieces))
                .toList());
    }

    static AncillaryStep fee() {
        return new AncillaryStep(request -> request.fee().filter(fee -> fee.price().isPositive())
                .map(fee -> new Charge(PricedLine.Kind.FEE, fee.way(), 0, fee.price(), PricedLine::quantity)).stream()
                .toList());
    }

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var lines = new ArrayList<PricedLine>();
        charges.apply(request).forEach(charge -> lines.addAll(lines(charge, request, soFar)));
        return soFar.plus(lines);
    }

    private static List<PricedLine> lines(Charge charge, PriceRequest request, PriceDraft goods) {
        var weights = weights(goods, charge);
        var shares = charge.price().allocate(weights.values().stream().toList());
        var lines = new ArrayList<PricedLine>();
        for (var category : weights.keySet()) {
            lines.add(charge.line(shares.get(lines.size()), category, request));
        }
        return withoutEmpty(lines);
    }

    /** What the goods of each rate weigh; an empty cart counts as goods of the standard rate. */
    private static Map<TaxCategory, Long> weights(PriceDraft goods, Charge charge) {
        var weights = byCategory(goods, charge, PricedLine::line);
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            weights = byCategory(goods, charge, PricedLine::listed);
        }
        return weights.isEmpty() ? Map.of(TaxCategory.STANDARD, 1L) : weights;
    }

    private static Map<TaxCategory, Long> byCategory(PriceDraft goods, Charge charge,
            Function<PricedLine, Money> amount) {
        var weights = new TreeMap<TaxCategory, Long>();
        goods.lines().stream().filter(line -> line.isItem() && !line.isGiftCard())
                .filter(line -> charge.pieces().applyAsInt(line) > 0).forEach(line -> weights.merge(line.taxCategory(),
                        part(amount.apply(line), charge.pieces().applyAsInt(line), line.quantity()), Math::addExact));
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
