package org.kontor.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.kontor.promotion.Action;
import org.kontor.promotion.Benefit;
import org.kontor.shared.Money;

/**
 * Shares what promotions give on the goods together, or on the delivery, among their lines in proportion to what is
 * left of each, by largest remainder: so every rate of tax gets its part, to the cent. The lines are shared out in the
 * order of their codes; their order in the cart must not move a cent.
 */
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
                draft = share(benefit, phase == Action.Phase.ORDER ? benefit.order() : benefit.delivery(), draft);
            }
        }
        return draft;
    }

    private boolean isShared(PricedLine line) {
        return line.kind() == kind && !line.isGiftCard();
    }

    private PriceDraft share(Benefit benefit, Money amount, PriceDraft draft) {
        var lines = new ArrayList<>(draft.lines());
        var sharing = IntStream.range(0, lines.size()).boxed().filter(at -> isShared(lines.get(at)))
                .sorted(Comparator.<Integer, String>comparing(at -> lines.get(at).code())
                        .thenComparing(at -> lines.get(at).taxCategory())).toList();
        var shares = amount.allocate(sharing.stream().map(at -> lines.get(at).line().minor()).toList());
        for (var index = 0; index < sharing.size(); index++) {
            if (shares.get(index).isPositive()) {
                lines.set(sharing.get(index),
                        lines.get(sharing.get(index)).reduced(Reduction.of(benefit, shares.get(index))));
            }
        }
        return draft.with(lines);
    }
}
