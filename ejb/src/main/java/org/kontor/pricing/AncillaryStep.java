package org.kontor.pricing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;

/**
 * Adds what is ancillary to the goods and shares their rate: the delivery, or the fee of the way to pay. Where goods of
 * several rates are sold together it is split in proportion to what they cost (before promotions when promotions took
 * everything), one line for each rate. Gift cards do not travel. A delivery that costs nothing keeps one line.
 */
final class AncillaryStep implements PriceStep {

    private final PricedLine.Kind kind;
    private final Function<PriceRequest, Optional<Charge>> charge;

    private AncillaryStep(PricedLine.Kind kind, Function<PriceRequest, Optional<Charge>> charge) {
        this.kind = kind;
        this.charge = charge;
    }

    /** What is charged, under the code of what it is for. */
    private record Charge(String code, Money price) {
    }

    static AncillaryStep delivery() {
        return new AncillaryStep(PricedLine.Kind.DELIVERY, request -> request.delivery()
                .map(delivery -> new Charge(delivery.method(), delivery.price())));
    }

    static AncillaryStep fee() {
        return new AncillaryStep(PricedLine.Kind.FEE, request -> request.fee()
                .filter(fee -> fee.price().isPositive()).map(fee -> new Charge(fee.way(), fee.price())));
    }

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        return charge.apply(request).map(some -> soFar.plus(lines(some, request, weights(soFar)))).orElse(soFar);
    }

    private List<PricedLine> lines(Charge some, PriceRequest request, Map<TaxCategory, Long> weights) {
        var shares = some.price().allocate(weights.values().stream().toList());
        var lines = new ArrayList<PricedLine>();
        for (var category : weights.keySet()) {
            lines.add(PricedLine.listed(kind, some.code(), 1, shares.get(lines.size()), category,
                    request.rate(category)));
        }
        return withoutEmpty(lines);
    }

    /** What the goods of each rate weigh; an empty cart counts as goods of the standard rate. */
    private static Map<TaxCategory, Long> weights(PriceDraft soFar) {
        var weights = byCategory(soFar, PricedLine::line);
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            weights = byCategory(soFar, PricedLine::listed);
        }
        return weights.isEmpty() ? Map.of(TaxCategory.STANDARD, 1L) : weights;
    }

    private static Map<TaxCategory, Long> byCategory(PriceDraft soFar, Function<PricedLine, Money> amount) {
        var weights = new EnumMap<TaxCategory, Long>(TaxCategory.class);
        soFar.lines().stream().filter(line -> line.isItem() && !line.isGiftCard()).forEach(line -> weights
                .merge(line.taxCategory(), amount.apply(line).minor(), Math::addExact));
        return weights;
    }

    private static List<PricedLine> withoutEmpty(List<PricedLine> lines) {
        var charged = lines.stream().filter(line -> line.line().isPositive()).toList();
        return charged.isEmpty() ? List.of(lines.get(0)) : charged;
    }
}
