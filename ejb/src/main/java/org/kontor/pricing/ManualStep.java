package org.kontor.pricing;

import java.util.ArrayList;

/**
 * Takes off what a person gave by hand, after promotions: off each line before the delivery is shared among the rates,
 * and at the end off the whole order, the delivery included, shared as promotions on the order are.
 */
enum ManualStep implements PriceStep {

    LINES {
        @Override
        public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
            var lines = new ArrayList<>(soFar.lines());
            for (var discount : request.byHand()) {
                lines.replaceAll(line -> isMeant(discount, line) ? reduced(discount, line) : line);
            }
            return soFar.with(lines);
        }
    },

    ORDER {
        @Override
        public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
            var draft = soFar;
            for (var discount : request.byHand()) {
                if (discount.isOfOrder()) {
                    var off = discount.off(draft.sum(line -> !line.isGiftCard()), 1);
                    draft = draft.share(off, line -> !line.isGiftCard(), discount::of);
                }
            }
            return draft;
        }
    };

    private static boolean isMeant(ManualDiscount discount, PricedLine line) {
        return !discount.isOfOrder() && line.isItem() && !line.isGiftCard()
                && line.code().equals(discount.sku().value());
    }

    private static PricedLine reduced(ManualDiscount discount, PricedLine line) {
        var off = discount.off(line.line(), line.quantity());
        return off.isPositive() ? line.reduced(discount.of(off)) : line;
    }
}
