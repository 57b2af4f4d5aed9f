package org.kontor.shipping;

/**
 * A delivery method that cannot be chosen, and why. {@code limit} is what the reason speaks of: grams, minor units or
 * pieces; {@code goods} names the product that stands in the way, or is null.
 */
public record MissingDelivery(String code, String name, Reason reason, long limit, String goods) {

    /** Why a method cannot be chosen. */
    public enum Reason {
        COUNTRY, POSTCODE, GROUP, PIECE_TOO_HEAVY, PIECE_TOO_LIGHT, TOO_HEAVY, TOO_LIGHT, TOO_DEAR, TOO_CHEAP, TOO_MANY,
        TOO_FEW, NEVER_WITH, ONLY_WITH, WITHDRAWN
    }

    static MissingDelivery of(DeliveryMethod method, Reason reason) {
        return new MissingDelivery(method.code(), method.name(), reason, 0, null);
    }

    static MissingDelivery of(DeliveryMethod method, Reason reason, long limit) {
        return new MissingDelivery(method.code(), method.name(), reason, limit, null);
    }
}
