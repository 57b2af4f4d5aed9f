package org.kontor.pricing;

import java.util.ArrayList;
import org.kontor.pricelist.PriceChoice;

/**
 * Gives each item the lowest price that the lists have for this buyer and so many pieces; promotions come on top. Gift
 * cards cost what they are worth.
 */
final class PriceListStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var lines = new ArrayList<PricedLine>();
        for (var item : request.items()) {
            var line = soFar.lines().get(lines.size());
            var choice = PriceChoice.of(item.unit(), item.rules(), request.buyers(), item.quantity().pieces());
            lines.add(item.isGiftCard() || choice.rule() == null ? line : line.priced(choice));
        }
        return soFar.with(lines);
    }
}
