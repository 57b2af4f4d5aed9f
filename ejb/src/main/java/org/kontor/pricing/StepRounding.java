package org.kontor.pricing;

/**
 * Takes off each line what it costs beyond the step below it, in a currency in which cards can be charged in steps only:
 * less than a step for each line, to the customer's favour, and seen as a reduction of its own. A line and not the total
 * is rounded, so that what is given back for it is in steps, too. Gift cards cost what they are worth.
 */
final class StepRounding implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        return soFar.each(line -> {
            var over = request.over(line.line());
            return line.isGiftCard() || over.isZero() ? line : line.reduced(Reduction.rounding(over));
        });
    }
}
