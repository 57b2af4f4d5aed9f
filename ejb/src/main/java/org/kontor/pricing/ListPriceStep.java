package org.kontor.pricing;

import org.kontor.shared.Money;

/** Every item at its list price. */
final class ListPriceStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var draft = soFar;
        var nothing = Money.zero(request.currency());
        for (var item : request.items()) {
            draft = draft.with(new PricedLine(PricedLine.Kind.ITEM, item.sku().value(), item.quantity().pieces(),
                    item.unit(), nothing, item.goods(), nothing, item.taxCategory(),
                    request.rates().get(item.taxCategory())));
        }
        return draft;
    }
}
