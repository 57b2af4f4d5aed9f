package org.kontor.shipping;

import java.util.Optional;

/** A method in a zone, by the code of the one and the id of the other. */
public record DeliveryService(long id, long zone, String method, long version, ServicePlan plan) {

    /** The currency of its prices, which all have the same. */
    public String currency() {
        return plan.table().steps().get(0).price().currency();
    }

    boolean speaks(String wanted) {
        return currency().equals(wanted);
    }

    /** Why it cannot take these goods, whatever the address; empty when it can. */
    Optional<MissingDelivery> refusal(DeliveryMethod how, DeliveryLoad load) {
        var heaviest = load.heaviestPiece();
        if (plan.pieceUpTo() != null && heaviest > plan.pieceUpTo()) {
            return Optional.of(MissingDelivery.of(how, MissingDelivery.Reason.PIECE_TOO_HEAVY, plan.pieceUpTo()));
        }
        if (plan.pieceOver() != null && heaviest <= plan.pieceOver()) {
            return Optional.of(MissingDelivery.of(how, MissingDelivery.Reason.PIECE_TOO_LIGHT, plan.pieceOver()));
        }
        return how.refusal(load).or(() -> plan.table().refusal(how, load));
    }
}
