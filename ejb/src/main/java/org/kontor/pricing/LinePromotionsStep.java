package org.kontor.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import org.kontor.promotion.Action;

/** Takes off each line what promotions give on it. */
final class LinePromotionsStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var lines = new ArrayList<>(soFar.lines());
        var places = new HashMap<String, Integer>();
        for (var at = 0; at < lines.size(); at++) {
            places.put(lines.get(at).code(), at);
        }
        for (var benefit : soFar.verdict().benefits()) {
            if (benefit.phase() == Action.Phase.LINES) {
                benefit.lines().forEach((sku, amount) -> {
                    var at = places.get(sku.value());
                    lines.set(at, lines.get(at).reduced(Reduction.of(benefit, amount)));
                });
            }
        }
        return soFar.with(lines);
    }
}
