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
            ManualStep.LINES,
            AncillaryStep.deliveries(),
            SharedPromotionsStep.onDelivery(),
            ManualStep.ORDER,
            AncillaryStep.fee(),
            new StepRounding(),
            new TaxStep(),
            new UnitStep(),
            new RoundingCheck());

    private PriceOrder() {
    }

    /** What gift cards cost stands under no rate. */
    private static boolean isTaxed(TaxedSum sum) {
        return !sum.category().isGiftCard();
    }

    public static PricedOrder price(PriceRequest request) {
        var draft = PriceDraft.empty(request.currency());
        for (var step : STEPS) {
            draft = step.apply(request, draft);
        }
        var taxes = draft.taxes().stream().filter(PriceOrder::isTaxed).toList();
        return new PricedOrder(draft.lines(), taxes, draft.sum(PricedLine::isItem),
                draft.sum(line -> line.kind() == PricedLine.Kind.DELIVERY), draft.tax(), draft.sum(), draft.verdict(),
                request.rounding());
    }
}
