package org.kontor.shared;

/** A count of pieces, never negative. */
public record Quantity(int pieces) {

    public Quantity {
        if (pieces < 0) {
            throw new IllegalArgumentException("a quantity is not negative: " + pieces);
        }
    }

    public static Quantity of(int pieces) {
        return new Quantity(pieces);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(pieces, other.pieces));
    }

    /** Refuses to go below zero. */
    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(pieces, other.pieces));
    }
}
