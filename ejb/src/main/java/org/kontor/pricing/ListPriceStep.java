package org.kontor.pricing;

/** Every item at its list price. */
final class ListPriceStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        return soFar.plus(request.items().stream().map(item -> PricedLine.listed(PricedLine.Kind.ITEM,
                item.sku().value(), item.quantity().pieces(), item.unit(), item.taxCategory(),
                request.rate(item.taxCategory()))).toList());
    }
}
