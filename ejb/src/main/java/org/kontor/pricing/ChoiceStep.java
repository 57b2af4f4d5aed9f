package org.kontor.pricing;

/** Asks the promotions what they give to these goods; the steps after this one take it off where it belongs. */
final class ChoiceStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        return soFar.with(request.occasion().judge(request.currency(),
                request.items().stream().map(PriceItem::goods).toList(), request.delivery().map(PriceDelivery::price)));
    }
}
