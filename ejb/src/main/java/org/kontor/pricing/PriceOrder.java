package org.kontor.pricing;

import java.util.List;

/** The one way to a price. Pure: the same request gives the same price, at any time and in any order of its items. */
public final class PriceOrder {

    /** The steps in their order; the whole is rebuilt each time. */
    private static final List<PriceStep> STEPS = List.of(
            new ListPriceStep(),
            new PriceListStep(),
            new ChoiceStep(),
            new LinePromotionsStep(),
            SharedPromotionsStep.onOrder(),
            new DeliveryStep(),
            SharedPromotionsStep.onDelivery(),
            new TaxStep(),
            new UnitStep(),
            new RoundingCheck());

    private PriceOrder() {
    }

    public static PricedOrder price(PriceRequest request) {
        var draft = PriceDraft.empty(request.currency());
        for (var step : STEPS) {
            draft = step.apply(request, draft);
        }
        return new PricedOrder(draft.lines(), draft.taxes(), draft.sum(PricedLine::isItem),
                draft.sum(line -> !line.isItem()), draft.tax(), draft.sum(), draft.verdict());
    }
}
