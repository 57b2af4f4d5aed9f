package org.kontor.pricing;

import java.util.ArrayList;
import org.kontor.promotion.Goods;

/** Asks the promotions what they give to these goods; the steps after this one take it off where it belongs. */
final class ChoiceStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var goods = new ArrayList<Goods>();
        for (var item : request.items()) {
            goods.add(item.goods(soFar.lines().get(goods.size()).unit()));
        }
        return soFar.with(request.occasion().judge(request.currency(), goods,
                request.delivery().map(PriceDelivery::price)));
    }
}
