package org.kontor.promotion;

/** Why an action takes nothing off: what the cart would have to hold. */
final class Shortfall {

    private Shortfall() {
    }

    static Refusal.Cause of(Action action, Remainder cart) {
        if (action instanceof Action.DeliveryOff) {
            return Refusal.Cause.of(Reason.NO_DELIVERY);
        }
        if (action instanceof Action.ValueTiers tiers) {
            var missing = tiers.tiers().get(0).from().minor() - cart.worth();
            return missing > 0 ? Refusal.Cause.of(Reason.TOO_LITTLE, cart.money(missing), Target.all())
                    : Refusal.Cause.of(Reason.NOTHING_TO_REDUCE, Target.all());
        }
        if (action instanceof SetPrice set) {
            return set.parts().stream().filter(part -> missing(part, cart) > 0).findFirst()
                    .map(part -> Refusal.Cause.of(Reason.TOO_FEW, missing(part, cart), part.target()))
                    .orElseGet(() -> Refusal.Cause.of(Reason.NOTHING_TO_REDUCE, set.target()));
        }
        var missing = least(action) - cart.piecesOf(cart.covered(action.target()));
        return missing > 0 ? Refusal.Cause.of(Reason.TOO_FEW, missing, action.target())
                : Refusal.Cause.of(Reason.NOTHING_TO_REDUCE, action.target());
    }

    private static int missing(SetPrice.Part part, Remainder cart) {
        return part.pieces() - cart.piecesOf(cart.covered(part.target()));
    }

    /** Fewer pieces of its goods than these can never earn anything. */
    private static int least(Action action) {
        if (action instanceof Action.BuyGet deal) {
            return deal.buy().equals(deal.target()) ? deal.buyPieces() + deal.getPieces() : deal.getPieces();
        }
        if (action instanceof Action.CheapestFree deal) {
            return deal.every();
        }
        if (action instanceof Action.BundlePrice bundle) {
            return bundle.pieces();
        }
        return action instanceof Action.QuantityTiers tiers ? tiers.tiers().get(0).from() : 0;
    }
}
