package org.kontor.pricing;

import org.kontor.promotion.Action;

/** Shares what promotions give on the goods together, or on the delivery, among their lines. */
final class SharedPromotionsStep implements PriceStep {

    private final Action.Phase phase;
    private final PricedLine.Kind kind;

    private SharedPromotionsStep(Action.Phase phase, PricedLine.Kind kind) {
        this.phase = phase;
        this.kind = kind;
    }

    static SharedPromotionsStep onOrder() {
        return new SharedPromotionsStep(Action.Phase.ORDER, PricedLine.Kind.ITEM);
    }

    static SharedPromotionsStep onDelivery() {
        return new SharedPromotionsStep(Action.Phase.DELIVERY, PricedLine.Kind.DELIVERY);
    }

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        var draft = soFar;
        for (var benefit : soFar.verdict().benefits()) {
            if (benefit.phase() == phase) {
                draft = draft.share(phase == Action.Phase.ORDER ? benefit.order() : benefit.delivery(), this::isShared,
                        amount -> Reduction.of(benefit, amount));
            }
        }
        return draft;
    }

    private boolean isShared(PricedLine line) {
        return line.kind() == kind && !line.isGiftCard();
    }
}
