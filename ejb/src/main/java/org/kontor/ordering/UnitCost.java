package org.kontor.ordering;

import org.kontor.shared.Money;

/** So many pieces of a line that cost the same: what was agreed for each of them, and the tax in that. */
public record UnitCost(int pieces, Money gross, Money tax) {

    public UnitCost {
        if (pieces < 1 || tax.isNegative() || tax.compareTo(gross) > 0) {
            throw new IllegalArgumentException("not the cost of a piece: " + pieces + " at " + gross);
        }
    }
}
