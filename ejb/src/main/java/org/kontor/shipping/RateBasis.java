package org.kontor.shipping;

/** What of the goods a table of delivery prices is read by. */
public enum RateBasis {
    /** Grams of everything together. */
    WEIGHT,
    /** What the goods cost before promotions, in minor units. */
    VALUE,
    /** Pieces of everything together. */
    PIECES;

    long of(DeliveryLoad load) {
        return switch (this) {
            case WEIGHT -> load.weightGrams();
            case VALUE -> load.value().minor();
            case PIECES -> load.pieces();
        };
    }

    MissingDelivery.Reason tooMuch() {
        return switch (this) {
            case WEIGHT -> MissingDelivery.Reason.TOO_HEAVY;
            case VALUE -> MissingDelivery.Reason.TOO_DEAR;
            case PIECES -> MissingDelivery.Reason.TOO_MANY;
        };
    }

    MissingDelivery.Reason tooLittle() {
        return switch (this) {
            case WEIGHT -> MissingDelivery.Reason.TOO_LIGHT;
            case VALUE -> MissingDelivery.Reason.TOO_CHEAP;
            case PIECES -> MissingDelivery.Reason.TOO_FEW;
        };
    }
}
