package org.kontor.pricing;

/** One step on the way to the price; it looks at the request and at what the steps before it made. */
interface PriceStep {

    PriceDraft apply(PriceRequest request, PriceDraft soFar);
}
