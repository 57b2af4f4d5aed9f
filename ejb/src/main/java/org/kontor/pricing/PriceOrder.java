package org.kontor.pricing;

import java.util.List;

/** The one way to a price. Pure: the same request gives the same price, at any time and in any order of its items. */
public final class PriceOrder {

    /** The steps in their order; promotions on lines and on the order will stand before the delivery. */
    private static final List<PriceStep> STEPS = List.of(
            new ListPriceStep(),
            new DeliveryStep(),
            new TaxStep(),
            new RoundingCheck());

    private PriceOrder() {
    }

    public static PricedOrder price(PriceRequest request) {
        var draft = PriceDraft.empty(request.currency());
        for (var step : STEPS) {
            draft = step.apply(request, draft);
        }
        return new PricedOrder(draft.lines(), draft.taxes(), draft.sum(PricedLine.Kind.ITEM),
                draft.sum(PricedLine.Kind.DELIVERY), draft.tax(), draft.sum());
    }
}
