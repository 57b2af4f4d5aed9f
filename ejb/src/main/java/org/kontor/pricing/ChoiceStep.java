package org.kontor.pricing;

import java.util.ArrayList;
import org.kontor.promotion.Goods;

/**
 * Asks the promotions what they give to these goods; the steps after this one take it off where it belongs. Gift cards
 * are no goods: they cost what they are worth.
 */
final class ChoiceStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var goods = new ArrayList<Goods>();
        for (var at = 0; at < request.items().size(); at++) {
            var item = request.items().get(at);
            if (!item.isGiftCard()) {
                goods.add(item.goods(soFar.lines().get(at).unit()));
            }
        }
        return soFar.with(request.occasion().judge(request.currency(), goods,
                request.deliveryPrice()));
    }
}
